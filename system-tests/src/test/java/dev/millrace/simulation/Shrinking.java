package dev.millrace.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a failing schedule short: leaves out and simplifies decisions as long as it still fails by the same law. */
final class Shrinking {

    private static final int MOST_TRIES = 3_000;

    private final Fault fault;
    private int tries;

    Shrinking(Fault fault) {
        this.fault = fault;
    }

    /** A failure, and the decisions that led to it. */
    record Failed(String law, String message, List<Integer> choices) {}

    /** Runs a schedule; what failed, if something did. */
    static Optional<Failed> run(Choices choices, Fault fault) {
        try {
            new Loop(choices, fault, false).run();
            return Optional.empty();
        } catch (RuntimeException failure) {
            var law = failure instanceof Broken broken
                    ? broken.law()
                    : failure.getClass().getName();
            return Optional.of(new Failed(law, String.valueOf(failure), choices.made()));
        }
    }

    /** Everything that happens in a failing schedule, in order. */
    List<String> trace(Failed failed) {
        var loop = new Loop(Choices.of(failed.choices()), fault, true);
        try {
            loop.run();
        } catch (RuntimeException expected) {
            return loop.trace();
        }
        throw new IllegalStateException("a schedule that failed does not fail again");
    }

    /** The shortest schedule found that fails by the same law. */
    Failed shrink(Failed failed) {
        var best = failed;
        for (int size = Math.max(1, best.choices().size() / 2); size > 0; size /= 2) {
            for (int at = 0; at < best.choices().size() && tries < MOST_TRIES; ) {
                var shorter = new ArrayList<>(best.choices());
                shorter.subList(at, Math.min(at + size, shorter.size())).clear();
                var found = again(shorter, best);
                if (found.isPresent()) {
                    best = found.get();
                } else {
                    at += size;
                }
            }
        }
        return best;
    }

    private Optional<Failed> again(List<Integer> choices, Failed best) {
        tries++;
        if (choices.isEmpty()) {
            return Optional.empty();
        }
        return run(Choices.of(choices), fault)
                .filter(found -> found.law().equals(best.law())
                        && found.choices().size() < best.choices().size());
    }
}
