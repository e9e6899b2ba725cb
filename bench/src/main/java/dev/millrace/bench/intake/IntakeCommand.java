package dev.millrace.bench.intake;

import dev.millrace.bench.plant.Home;
import dev.millrace.bench.plant.Plant;
import dev.millrace.bench.plant.Runs;
import dev.millrace.bench.report.MachineFacts;
import dev.millrace.bench.report.ResultTable;
import dev.millrace.cli.kafka.TopicReader;
import dev.millrace.cli.outcome.WorkFailed;
import dev.millrace.contracts.RunCommand;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.RunProgress;
import dev.millrace.contracts.Topic;
import dev.millrace.contracts.Wire;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How fast many seeds enter, and come back after a crash. */
@Command(
        name = "intake",
        description =
                "Seeds of a run of which nothing is answered: how many the ledger takes in each second, and how long"
                        + " it is silent after SIGKILL, without and with a standby.",
        mixinStandardHelpOptions = true)
public final class IntakeCommand implements Callable<Integer> {

    private static final RunId RUN = new RunId("intake", "many");
    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final int BATCH = 5_000;

    @Option(names = "--seeds", defaultValue = "1000000", description = "Of the run (default: ${DEFAULT-VALUE}).")
    private int seeds;

    /** For its command line. */
    public IntakeCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        var table = new ResultTable(String.format(Locale.ROOT, "intake: %,d seeds", seeds), MachineFacts.now());
        try (var plant = Plant.start(
                        Home.plant("intake"), Plant.ALL_COMPILERS, "-Dkafka-streams.num.standby.replicas=1");
                var reader =
                        plant.cluster().reader(List.of(plant.cluster().names().of(Topic.PROGRESS)))) {
            plant.kill("generator");
            plant.kill("scorer");
            var took = takeIn(plant, reader);
            table.show("all seeds taken in", took.toMillis() / 1e3, "s");
            table.atLeast("seeds a second", 5_000, seeds * 1e3 / took.toMillis(), "");
            table.show("killed and started again, to the ledger's first word", restored(plant, reader), "s");
            plant.start("filter-2");
            Standby.awaitCaughtUp(Home.plant("intake").resolve("filter-2"), LONGEST);
            table.show("killed, to the first word of a standby", takenOver(plant, reader), "s");
        }
        table.print();
        return 0;
    }

    private Duration takeIn(Plant plant, TopicReader reader) throws IOException {
        try (var sender = plant.cluster().sender()) {
            var runs = new Runs(sender);
            var began = System.nanoTime();
            runs.open(RUN, Runs.recipe("plain"), 1);
            for (int from = 0; from < seeds; from += BATCH) {
                runs.send(
                        RUN,
                        IntStream.range(from, Math.min(seeds, from + BATCH))
                                .mapToObj(i -> Runs.seed("s" + i, "prompt", "Is it so? " + i))
                                .toList());
            }
            await(reader, progress -> progress.seeds().received() == seeds);
            return Duration.ofNanos(System.nanoTime() - began);
        }
    }

    private double restored(Plant plant, TopicReader reader) throws InterruptedException {
        plant.kill("filter");
        var began = System.nanoTime();
        plant.start("filter");
        try (var sender = plant.cluster().sender()) {
            sender.send(new RunCommand.Pause(RUN, "pause"));
        }
        await(reader, RunProgress::paused);
        return (System.nanoTime() - began) / 1e9;
    }

    private double takenOver(Plant plant, TopicReader reader) throws InterruptedException {
        var began = System.nanoTime();
        plant.kill("filter");
        try (var sender = plant.cluster().sender()) {
            sender.send(new RunCommand.Resume(RUN, "resume", false));
        }
        await(reader, progress -> !progress.paused());
        return (System.nanoTime() - began) / 1e9;
    }

    private static void await(TopicReader reader, Predicate<RunProgress> condition) {
        var deadline = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < deadline) {
            for (var row : reader.poll(Duration.ofMillis(20))) {
                if (condition.test(Wire.read(row.value(), RunProgress.class))) {
                    return;
                }
            }
        }
        throw new WorkFailed("the ledger did not answer within " + LONGEST.toMinutes() + " minutes");
    }
}
