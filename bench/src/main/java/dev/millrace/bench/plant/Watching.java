package dev.millrace.bench.plant;

import dev.millrace.cli.kafka.TopicReader;
import dev.millrace.cli.outcome.WorkFailed;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.RunProgress;
import dev.millrace.contracts.Topic;
import dev.millrace.contracts.Wire;
import java.time.Duration;
import java.util.List;

/** Reads what is committed as soon as it is, until something has happened. */
public final class Watching {

    private static final Duration STEP = Duration.ofMillis(20);

    private Watching() {}

    /** Waits for a run's final state, and gives what the ledger said of it last. */
    public static RunProgress end(Plant plant, RunId run, Duration longest) {
        try (var reader = plant.cluster().reader(List.of(plant.cluster().names().of(Topic.PROGRESS)))) {
            var deadline = System.nanoTime() + longest.toNanos();
            while (System.nanoTime() < deadline) {
                for (var row : reader.poll(STEP)) {
                    var progress = Wire.read(row.value(), RunProgress.class);
                    if (progress.run().equals(run) && progress.state().ended()) {
                        return progress;
                    }
                }
            }
        }
        throw new WorkFailed(run + " has not ended after " + longest.toSeconds() + " s");
    }

    /** Waits until a reader has seen so many messages, or a few more. */
    public static Seen messages(TopicReader reader, int number, Duration longest) {
        var deadline = System.nanoTime() + longest.toNanos();
        int seen = 0;
        while (System.nanoTime() < deadline) {
            seen += reader.poll(STEP).size();
            if (seen >= number) {
                return new Seen(seen, System.nanoTime());
            }
        }
        throw new WorkFailed("after " + longest.toSeconds() + " s there are " + seen + " of " + number + " messages");
    }

    /**
     * What a reader saw.
     *
     * @param at when it saw the last of them, in nanoseconds of this machine
     */
    public record Seen(int messages, long at) {}
}
