package dev.millrace.bench.fairness;

import static org.awaitility.Awaitility.await;

import dev.millrace.bench.endpoint.EndpointOptions;
import dev.millrace.bench.endpoint.Latency;
import dev.millrace.bench.endpoint.SimulatedEndpoint;
import dev.millrace.bench.plant.Plant;
import dev.millrace.bench.plant.Runs;
import dev.millrace.contracts.RunCommand;
import dev.millrace.contracts.RunId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Utils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs a small run alone, then beside a big one of another dataset, then beside a big one of its own dataset. */
@Command(
        name = "fairness",
        description =
                "How long a small run takes that starts behind a big one: at most twice its time alone, one window,"
                        + " and the intake of the seeds ahead of it. Exit code 1 if it takes longer.",
        mixinStandardHelpOptions = true)
public final class FairnessCommand implements Callable<Integer> {

    private static final int LEDGER_PARTITIONS = 4;

    private static final Duration LONGEST = Duration.ofMinutes(30);

    @Option(names = "--big", defaultValue = "500000", description = "Seeds of the big run (default: ${DEFAULT-VALUE}).")
    private int big;

    @Option(
            names = "--small",
            defaultValue = "1000",
            description = "Seeds of the small ones (default: ${DEFAULT-VALUE}).")
    private int small;

    @Option(names = "--window", defaultValue = "1024", description = "Of each run (default: ${DEFAULT-VALUE}).")
    private int window;

    @Option(names = "--slots", defaultValue = "256", description = "Calls in flight (default: ${DEFAULT-VALUE}).")
    private int slots;

    @Option(names = "--median", defaultValue = "1000", description = "Latency in ms (default: ${DEFAULT-VALUE}).")
    private long median;

    @Option(
            names = "--data-dir",
            defaultValue = "target/fairness",
            description = "For data and logs; emptied before (default: ${DEFAULT-VALUE}).")
    private Path directory = Path.of("");

    private boolean fair = true;

    /** For its command line. */
    public FairnessCommand() {}

    @Override
    public Integer call() throws IOException {
        var options = EndpointOptions.USUAL.withSlots(slots).queueing().withLatency(Latency.logNormal(median, 0.5, 1));
        try (var endpoint = new SimulatedEndpoint(options);
                var plant = Plant.start(
                        directory,
                        "-Dmillrace.models.teacher.base-url=" + endpoint.address(),
                        "-Dmillrace.models.teacher.model=teacher",
                        "-Dmillrace.models.teacher.max-in-flight=" + slots)) {
            measure(plant);
        }
        System.out.println(fair ? "fair" : "not fair");
        return fair ? 0 : 1;
    }

    private void measure(Plant plant) throws IOException {
        var recipe = Runs.recipe("plain");
        var crowd = new RunId("crowd", "big");
        try (var sender = plant.cluster().sender()) {
            var runs = new Runs(sender);
            var alone = time(plant, runs, new RunId("alone", "small"), recipe);
            say("alone", alone, Duration.ZERO, Duration.ZERO);
            var windowTime = alone.multipliedBy(window).dividedBy(small);

            runs.open(crowd, recipe, window);
            for (int from = 0; from < big; from += 10_000) {
                runs.send(crowd, Runs.questions(from, Math.min(big, from + 10_000)));
            }
            runs.seal(crowd, big);
            var sent = System.nanoTime();
            var other = new RunId(elsewhere(crowd.dataset()), "small");
            // On a partition of its own no seed stands ahead.
            say("beside a big run of another dataset", time(plant, runs, other, recipe), alone, windowTime);

            await("the big run's seeds are taken in")
                    .atMost(LONGEST)
                    .until(() -> plant.progress(crowd).orElseThrow().seeds().received() == big);
            System.out.printf(
                    Locale.ROOT, "intake of %d seeds: over %.1f s after they were sent%n", big, seconds(since(sent)));
            var same = new RunId(crowd.dataset(), "small");
            say("beside a big run of its own dataset", time(plant, runs, same, recipe), alone, windowTime);
            sender.send(new RunCommand.Cancel(crowd, "measured"));
        }
    }

    private Duration time(Plant plant, Runs runs, RunId run, String recipe) {
        var from = System.nanoTime();
        runs.send(run, recipe, window, Runs.questions(0, small));
        await(run + " ends").atMost(LONGEST).until(() -> plant.ended(run));
        return since(from);
    }

    private void say(String what, Duration took, Duration alone, Duration windowTime) {
        var most = alone.multipliedBy(2).plus(windowTime);
        var within = alone.isZero() || took.compareTo(most) <= 0;
        fair = fair && within;
        System.out.printf(
                Locale.ROOT,
                "%d prompts %-36s %6.1f s%s%n",
                small,
                what,
                seconds(took),
                alone.isZero() ? "" : String.format(Locale.ROOT, ", at most %.1f s: %s", seconds(most), within));
    }

    /** A dataset whose ledger is another task than that of a dataset. */
    private static String elsewhere(String dataset) {
        return Stream.iterate(0, i -> i + 1)
                .map(i -> "other" + i)
                .filter(other -> partition(other) != partition(dataset))
                .findFirst()
                .orElseThrow();
    }

    private static int partition(String dataset) {
        return Utils.toPositive(Utils.murmur2(dataset.getBytes(StandardCharsets.UTF_8))) % LEDGER_PARTITIONS;
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
