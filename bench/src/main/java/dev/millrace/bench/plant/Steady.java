package dev.millrace.bench.plant;

import dev.millrace.contracts.RunId;
import dev.millrace.contracts.Topic;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Many records through a whole plant, answered at once by an echo or the embedded model. */
public final class Steady {

    /** Prompt and reply are short, so that no time is spent on making them; this makes records of 1 KiB. */
    private static final String FILLING = "a label of sixteen".repeat(29);

    private static final int WINDOW = 16_384;
    private static final int BATCH = 1_000;

    private Steady() {}

    /**
     * Sends seeds and waits for all their records; gives the time between.
     *
     * @param first no question of a lower number may have been asked in the run's dataset
     */
    public static Duration pass(Plant plant, RunId run, int first, int number, Duration longest) throws IOException {
        try (var sender = plant.cluster().sender();
                var reader = plant.cluster()
                        .reader(List.of(plant.cluster().names().of(Topic.ACCEPTED)))
                        .fromNow()) {
            var runs = new Runs(sender);
            var began = System.nanoTime();
            runs.open(run, Runs.recipe("plain"), WINDOW);
            for (int from = first; from < first + number; from += BATCH) {
                var seeds = Runs.questions(from, Math.min(first + number, from + BATCH));
                runs.send(
                        run,
                        seeds.stream()
                                .map(seed -> Runs.labelled(seed, "filling", FILLING))
                                .toList());
            }
            runs.seal(run, number);
            return Duration.ofNanos(Watching.messages(reader, number, longest).at() - began);
        }
    }
}
