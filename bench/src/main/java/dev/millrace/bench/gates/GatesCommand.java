package dev.millrace.bench.gates;

import dev.millrace.bench.plant.Home;
import dev.millrace.bench.plant.Plant;
import dev.millrace.bench.plant.ProcessorTime;
import dev.millrace.bench.plant.Runs;
import dev.millrace.bench.plant.Watching;
import dev.millrace.bench.report.MachineFacts;
import dev.millrace.bench.report.ResultTable;
import dev.millrace.cli.outcome.WorkFailed;
import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.Topic;
import dev.millrace.contracts.Wire;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What one core bears of scored generations. */
@Command(
        name = "gates",
        description =
                "Scored generations of 3 KiB that wait for filter-service: how many it judges and books in a second,"
                        + " bound to one core.",
        mixinStandardHelpOptions = true)
public final class GatesCommand implements Callable<Integer> {

    private static final RunId RUN = new RunId("gates", "many");
    private static final Duration LONGEST = Duration.ofMinutes(15);

    @Option(names = "--generations", defaultValue = "45000", description = "At most 65536 (default: ${DEFAULT-VALUE}).")
    private int generations;

    @Option(
            names = "--warm-up",
            defaultValue = "15000",
            description = "Of these, not measured (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(names = "--option", description = "Another Java option of the service.")
    private List<String> options = new ArrayList<>();

    /** For its command line. */
    public GatesCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        var title = String.format(
                Locale.ROOT, "gates: %,d scored generations, the first %,d of them not measured", generations, warmUp);
        var table = new ResultTable(title, MachineFacts.now());
        try (var plant = Plant.start(Home.plant("gates"), options());
                var reader =
                        plant.cluster().reader(List.of(plant.cluster().names().of(Topic.ACCEPTED)))) {
            plant.kill("generator");
            plant.kill("scorer");
            var prompts = issue(plant);
            plant.kill("filter");
            table.show("bytes of a scored generation", ScoresSender.send(plant, prompts), "B");
            plant.start("filter");
            bind(plant.process("filter"));
            var before = Watching.messages(reader, warmUp, LONGEST);
            var usedBefore = ProcessorTime.now(plant);
            var end = Watching.messages(reader, generations - before.messages(), LONGEST);
            var used = ProcessorTime.now(plant).since(usedBefore).of("filter");
            var measured = end.messages();
            table.atLeast(
                    "judged and booked in a second, by the clock",
                    3_000,
                    measured * 1e9 / (end.at() - before.at()),
                    "");
            table.atLeast(
                    "judged and booked in a second of processor time", 3_000, measured * 1e9 / used.toNanos(), "");
        }
        table.print();
        return 0;
    }

    private List<Prompt> issue(Plant plant) throws IOException {
        try (var sender = plant.cluster().sender();
                var reader =
                        plant.cluster().reader(List.of(plant.cluster().names().of(Topic.PROMPTS)))) {
            var seeds = IntStream.range(0, generations)
                    .mapToObj(i -> Runs.seed("s" + i, "prompt", "Is it so? " + i))
                    .toList();
            new Runs(sender).send(RUN, Runs.recipe("plain"), generations, seeds);
            var prompts = new ArrayList<Prompt>();
            var deadline = System.nanoTime() + LONGEST.toNanos();
            while (prompts.size() < generations && System.nanoTime() < deadline) {
                reader.poll(Duration.ofMillis(100)).forEach(row -> prompts.add(Wire.read(row.value(), Prompt.class)));
            }
            if (prompts.size() < generations) {
                throw new WorkFailed("only " + prompts.size() + " prompts were issued in time");
            }
            return prompts;
        }
    }

    private static void bind(Process process) throws IOException, InterruptedException {
        var command = List.of("taskset", "--all-tasks", "--cpu-list", "--pid", "0", String.valueOf(process.pid()));
        var bound = new ProcessBuilder(command).redirectErrorStream(true).start();
        bound.getInputStream().readAllBytes();
        if (bound.waitFor() != 0) {
            throw new WorkFailed("taskset (of util-linux) cannot bind the service to one core");
        }
    }

    private String[] options() {
        var all = new ArrayList<>(List.of(Plant.ALL_COMPILERS));
        all.addAll(options);
        return all.toArray(String[]::new);
    }
}
