package dev.millrace.bench.latency;

import dev.millrace.bench.endpoint.EndpointOptions;
import dev.millrace.bench.endpoint.Latency;
import dev.millrace.bench.endpoint.SimulatedEndpoint;
import dev.millrace.bench.plant.Home;
import dev.millrace.bench.plant.Plant;
import dev.millrace.bench.plant.Runs;
import dev.millrace.bench.report.MachineFacts;
import dev.millrace.bench.report.ResultTable;
import dev.millrace.cli.kafka.TopicReader;
import dev.millrace.cli.outcome.WorkFailed;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.Seed;
import dev.millrace.contracts.Topic;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How long a reply takes to become a record that a committed reader sees. */
@Command(
        name = "latency",
        description = "Seeds at a steady rate: the time from a model's reply until its accepted record is read.",
        mixinStandardHelpOptions = true)
public final class LatencyCommand implements Callable<Integer> {

    private static final int SLOTS = 512;
    private static final int WINDOW = 16_384;
    private static final Duration PACE = Duration.ofMillis(20);
    private static final Duration STEP = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    @Option(names = "--rate", defaultValue = "750", description = "Seeds a second (default: ${DEFAULT-VALUE}).")
    private int rate;

    @Option(names = "--seconds", defaultValue = "30", description = "Measured (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--warm-up", defaultValue = "60", description = "Seconds before (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(names = "--option", description = "Another Java option of the services.")
    private List<String> options = new ArrayList<>();

    private final TimedReplies replies = new TimedReplies();

    /** For its command line. */
    public LatencyCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        var title = String.format(Locale.ROOT, "latency: %d records a second, for %d s", rate, seconds);
        var table = new ResultTable(title, MachineFacts.now());
        try (var endpoint = new SimulatedEndpoint(EndpointOptions.USUAL
                        .withSlots(SLOTS)
                        .withLatency(Latency.fixed(50))
                        .withScript(replies));
                var plant = Plant.start(Home.plant("latency"), options(endpoint))) {
            pass(plant, new RunId("latency", "warm-up"), 0, warmUp * rate);
            var ages = pass(plant, new RunId("latency", "measured"), warmUp * rate, seconds * rate);
            table.count("records", ages.getTotalCount());
            table.atMost("reply said to record read, median", 250, ages.getValueAtPercentile(50) / 1e3, "ms");
            table.show("reply said to record read, 90 %", ages.getValueAtPercentile(90) / 1e3, "ms");
            table.atMost("reply said to record read, 99 %", 800, ages.getValueAtPercentile(99) / 1e3, "ms");
            table.show("reply said to record read, longest", ages.getMaxValue() / 1e3, "ms");
        }
        table.print();
        return 0;
    }

    /** Sends seeds from one thread while this one reads. */
    private Histogram pass(Plant plant, RunId run, int first, int number) throws IOException, InterruptedException {
        try (var sender = plant.cluster().sender();
                var reader = plant.cluster()
                        .reader(List.of(plant.cluster().names().of(Topic.ACCEPTED)))
                        .fromNow()) {
            var runs = new Runs(sender);
            runs.open(run, Runs.recipe("plain"), WINDOW);
            var sending = new Thread(() -> send(runs, run, first, number), "seeds");
            sending.start();
            var ages = read(reader, number);
            sending.join();
            runs.seal(run, number);
            return ages;
        }
    }

    private void send(Runs runs, RunId run, int first, int number) {
        var began = System.nanoTime();
        for (int sent = 0; sent < number; ) {
            var due = (int) Math.min(number, (System.nanoTime() - began) * rate / TimeUnit.SECONDS.toNanos(1));
            runs.send(run, seeds(first + sent, first + due));
            sent = due;
            LockSupport.parkNanos(PACE.toNanos());
        }
    }

    private Histogram read(TopicReader reader, int number) {
        var ages = new Histogram(TimeUnit.MINUTES.toMicros(10), 3);
        var seen = new AtomicLong();
        var deadline = System.nanoTime() + LONGEST.toNanos() + TimeUnit.SECONDS.toNanos(number / rate);
        while (seen.get() < number && System.nanoTime() < deadline) {
            var rows = reader.poll(STEP);
            var now = System.nanoTime();
            rows.forEach(row -> replies.age(row.text(), now).ifPresent(age -> ages.recordValue(age / 1_000)));
            seen.addAndGet(rows.size());
        }
        if (seen.get() < number) {
            throw new WorkFailed("only " + seen + " of " + number + " records were accepted in time");
        }
        return ages;
    }

    private static List<Seed> seeds(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> Runs.seed("s" + i, "prompt", "Is it so? " + i))
                .toList();
    }

    private String[] options(SimulatedEndpoint endpoint) {
        var all = new ArrayList<>(List.of(
                Plant.ALL_COMPILERS,
                "-Dmillrace.models.teacher.base-url=" + endpoint.address(),
                "-Dmillrace.models.teacher.model=teacher",
                "-Dmillrace.models.teacher.max-in-flight=" + SLOTS));
        all.addAll(options);
        return all.toArray(String[]::new);
    }
}
