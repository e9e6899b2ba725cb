package dev.millrace.bench.start;

import dev.millrace.bench.plant.Home;
import dev.millrace.bench.plant.Plant;
import dev.millrace.bench.plant.Runs;
import dev.millrace.bench.plant.Steady;
import dev.millrace.bench.plant.Watching;
import dev.millrace.bench.report.MachineFacts;
import dev.millrace.bench.report.ResultTable;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.Topic;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How soon there is something to see. */
@Command(
        name = "start",
        description =
                "From `millrace up` to the first accepted record; and from the start of a service that was killed to"
                        + " its first message, with a state of many records.",
        mixinStandardHelpOptions = true)
public final class StartCommand implements Callable<Integer> {

    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final int SEEDS_AFTER = 50;

    @Option(names = "--records", defaultValue = "100000", description = "In the state (default: ${DEFAULT-VALUE}).")
    private int records;

    private int asked;

    /** For its command line. */
    public StartCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        var title = String.format(Locale.ROOT, "start: with nothing, and with a state of %,d records", records);
        var table = new ResultTable(title, MachineFacts.now());
        try (var up = new UpProcess(Home.plant("up"))) {
            table.atMost("millrace up, to the first accepted record", 15, up.toFirstRecord(), "s");
        }
        try (var plant =
                Plant.start(Home.plant("start"), Plant.ALL_COMPILERS, "-Dmillrace.models.teacher.max-in-flight=64")) {
            Steady.pass(plant, new RunId("start", "state"), 0, records, LONGEST);
            asked = records;
            startAgain(table, plant, "generator", Topic.GENERATIONS);
            startAgain(table, plant, "scorer", Topic.SCORES);
            startAgain(table, plant, "filter", Topic.PROMPTS);
        }
        table.print();
        return 0;
    }

    /** The service is dead while there is work for it, and what the other services still write does not count. */
    private void startAgain(ResultTable table, Plant plant, String service, Topic topic)
            throws IOException, InterruptedException {
        var run = new RunId("start", service);
        try (var sender = plant.cluster().sender()) {
            plant.kill(service);
            var runs = new Runs(sender);
            runs.open(run, Runs.recipe("plain"), 0);
            runs.send(run, Runs.questions(asked, asked + SEEDS_AFTER));
            runs.seal(run, SEEDS_AFTER);
            asked += SEEDS_AFTER;
        }
        try (var reader = plant.cluster()
                .reader(List.of(plant.cluster().names().of(topic)))
                .fromNow()) {
            var began = System.nanoTime();
            plant.start(service);
            var first = (Watching.messages(reader, 1, LONGEST).at() - began) / 1e9;
            table.atMost(service + " killed, to its first message", 10, first, "s");
        }
        Watching.end(plant, run, LONGEST);
    }
}
