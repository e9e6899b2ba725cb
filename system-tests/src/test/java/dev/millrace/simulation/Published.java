package dev.millrace.simulation;

import dev.millrace.contracts.AcceptedRecord;
import dev.millrace.contracts.PreferencePair;
import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.RejectedRecord;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.RunProgress;
import dev.millrace.ledger.Output;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a committed reader has seen on the ledger's topics, and what it counts there. */
final class Published {

    private final Set<String> prompts = new HashSet<>();
    private final Set<String> asked = new HashSet<>();
    private final Map<RunId, Counting> counts = new HashMap<>();
    private final Map<String, AcceptedRecord> accepted = new LinkedHashMap<>();
    private final List<RejectedRecord> rejected = new ArrayList<>();
    private final List<PreferencePair> preferences = new ArrayList<>();
    private final Map<RunId, RunProgress> progress = new HashMap<>();

    /** What is counted of one run. */
    record Count(long issued, long settled, long accepted, long passed, long rejected, long dropped) {}

    void add(Output output) {
        var value = output.value();
        if (value instanceof Prompt prompt) {
            if (prompts.add(prompt.id())) {
                issued(prompt);
            }
        } else if (value instanceof AcceptedRecord record) {
            Broken.unless(accepted.put(record.id(), record) == null, "no record is accepted twice", () -> record.id());
            accepted(record);
        } else if (value instanceof RejectedRecord record) {
            rejected.add(record);
            Optional.ofNullable(record.run()).ifPresent(run -> rejected(run, record));
        } else if (value instanceof PreferencePair pair) {
            preferences.add(pair);
        } else if (value instanceof RunProgress shown) {
            progress.put(shown.run(), shown);
        }
    }

    Map<RunId, RunProgress> progress() {
        return progress;
    }

    /** What was counted of a run, from the topics alone. */
    Count count(RunId run) {
        var counted = counts.getOrDefault(run, new Counting());
        return new Count(
                counted.issued,
                counted.settled.size(),
                counted.accepted,
                counted.passed,
                counted.rejected,
                counted.dropped);
    }

    private static final class Counting {
        private final Set<String> settled = new HashSet<>();
        private long issued;
        private long accepted;
        private long passed;
        private long rejected;
        private long dropped;
    }

    private Counting of(RunId run) {
        return counts.computeIfAbsent(run, key -> new Counting());
    }

    private void issued(Prompt prompt) {
        var counted = of(prompt.run());
        counted.issued++;
        if (!prompt.lineage().steps().isEmpty()) {
            Broken.unless(
                    asked.add(prompt.run() + prompt.stage() + prompt.messages()),
                    "an item that passes is new within its run and stage",
                    () -> prompt);
            counted.passed++;
            counted.settled.add(prompt.parent());
        }
    }

    private void accepted(AcceptedRecord record) {
        var counted = of(record.run());
        counted.accepted++;
        counted.settled.add(record.prompt());
    }

    private void rejected(RunId run, RejectedRecord record) {
        var counted = of(run);
        if (record.kind() == RejectedRecord.Kind.SEED) {
            return;
        }
        counted.rejected += record.kind() == RejectedRecord.Kind.ITEM ? 1 : 0;
        counted.dropped += record.kind() == RejectedRecord.Kind.DROPPED ? 1 : 0;
        counted.settled.add(record.prompt());
    }

    /** Every preferred reply is an accepted record, and the reply it was preferred to is rejected as paired. */
    void checkPairs() {
        var paired = rejected.stream()
                .filter(record -> record.reasons().get(0).rule().equals("paired"))
                .count();
        Broken.unless(
                paired == preferences.size(), "every pair has two halves", () -> paired + " of " + preferences.size());
        for (var pair : preferences) {
            Broken.unless(accepted.containsKey(pair.id()), "every preferred reply is accepted", () -> pair.id());
        }
    }

    /** No two records of a dataset say the same. */
    void checkDistinct() {
        Set<String> said = new HashSet<>();
        for (var record : accepted.values()) {
            if (!record.run().dataset().equals("adhoc")) {
                var text = record.run().dataset() + record.messages();
                Broken.unless(said.add(text), "a dataset has no record twice", () -> text);
            }
        }
    }
}
