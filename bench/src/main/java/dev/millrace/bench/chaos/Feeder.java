package dev.millrace.bench.chaos;

import dev.millrace.bench.plant.Plant;
import dev.millrace.bench.plant.Runs;
import dev.millrace.cli.outcome.BadInput;
import dev.millrace.cli.outcome.WorkFailed;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.Seed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Sends a run's seeds, a part at a time and again after a failure, which harms nothing, for they have ids. */
final class Feeder {

    private static final int PART = 500;

    private static final int MOST_TRIES = 50;

    private final Plant plant;
    private final RunId run;
    private int sent;

    Feeder(Plant plant, RunId run, int window) throws IOException {
        this.plant = plant;
        this.run = run;
        var recipe = Runs.recipe("three-stages");
        untilDone(runs -> runs.open(run, recipe, window));
    }

    /** Seeds that were sent: their ids are {@code s0} to one before this number. */
    int sent() {
        return sent;
    }

    /** Sends more, unless enough seeds wait. */
    void feed() {
        var waiting = plant.progress(run)
                .map(progress ->
                        sent - progress.seeds().received() + progress.seeds().waiting())
                .orElse((long) sent);
        if (waiting < PART) {
            var part = part();
            untilDone(runs -> runs.send(run, part));
            sent += PART;
        }
    }

    /** Says that there are no more. */
    void seal() {
        untilDone(runs -> runs.seal(run, sent));
    }

    private List<Seed> part() {
        var part = new ArrayList<Seed>();
        for (int i = sent; i < sent + PART; i++) {
            part.add(Runs.seed("s" + i, "subject", "subject " + i));
        }
        return part;
    }

    private void untilDone(Consumer<Runs> work) {
        for (int tries = 1; ; tries++) {
            try (var sender = plant.cluster().sender()) {
                work.accept(new Runs(sender));
                sender.flush();
                return;
            } catch (BadInput | WorkFailed away) {
                if (tries == MOST_TRIES) {
                    throw away;
                }
            }
        }
    }
}
