package dev.millrace.bench.slots;

import dev.millrace.bench.endpoint.EndpointOptions;
import dev.millrace.bench.endpoint.EndpointStats;
import dev.millrace.bench.endpoint.Latency;
import dev.millrace.bench.endpoint.Script;
import dev.millrace.bench.endpoint.SimulatedEndpoint;
import dev.millrace.bench.plant.Home;
import dev.millrace.bench.plant.Plant;
import dev.millrace.bench.plant.Runs;
import dev.millrace.bench.plant.Watching;
import dev.millrace.bench.report.MachineFacts;
import dev.millrace.bench.report.ResultTable;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.Seed;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How much of an endpoint a run makes use of. */
@Command(
        name = "slots",
        description =
                "A run against a simulated endpoint: the time of a perfect schedule of the same latencies, divided"
                        + " by ours, and the share of slots that were busy once all had been.",
        mixinStandardHelpOptions = true)
public final class SlotsCommand implements Callable<Integer> {

    private static final double SIGMA = 0.5;
    private static final Duration LONGEST = Duration.ofMinutes(20);

    @Option(names = "--calls", defaultValue = "20000", description = "Calls of the run (default: ${DEFAULT-VALUE}).")
    private int calls;

    @Option(names = "--warm-up", defaultValue = "2000", description = "Calls before (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(names = "--slots", defaultValue = "256", description = "Of the endpoint (default: ${DEFAULT-VALUE}).")
    private int slots;

    @Option(names = "--median", defaultValue = "1000", description = "Latency in ms (default: ${DEFAULT-VALUE}).")
    private long median;

    @Option(names = "--stages", defaultValue = "1,3", split = ",", description = "1, 3 or both (default: both).")
    private List<Integer> stages = new ArrayList<>();

    @Option(
            names = "--limit",
            defaultValue = "fixed,adaptive",
            split = ",",
            description = "fixed at the number of slots, adaptive up to four times it, or both (default: both).")
    private List<String> limits = new ArrayList<>();

    @Option(names = "--option", description = "Another Java option of the services.")
    private List<String> options = new ArrayList<>();

    /** For its command line. */
    public SlotsCommand() {}

    @Override
    public Integer call() throws IOException {
        var title = String.format(
                Locale.ROOT,
                "slots: %d of them, %,d calls of log-normal latency, median %d ms, σ %.1f",
                slots,
                calls,
                median,
                SIGMA);
        var table = new ResultTable(title, MachineFacts.now());
        for (var limit : limits) {
            for (var number : stages) {
                measure(new Setting(number, limit), table);
            }
        }
        table.print();
        return 0;
    }

    /** How many stages a run has, and how the number of calls at once is limited. */
    private record Setting(int stages, String limit) {

        boolean isFixed() {
            return limit.equals("fixed");
        }

        String name(String what) {
            return (stages == 1 ? "one stage" : stages + " stages") + ", limit " + limit + ": " + what;
        }

        String id() {
            return stages + "-" + limit;
        }
    }

    private void measure(Setting setting, ResultTable table) throws IOException {
        var number = setting.stages();
        var latency = Latency.logNormal(median, SIGMA, 1);
        var run = new RunId("slots", "run-" + setting.id());
        var seeds = (calls + number - 1) / number;
        try (var endpoint = new SimulatedEndpoint(EndpointOptions.USUAL
                        .withSlots(slots)
                        .withLatency(latency)
                        .withScript(Script::stages));
                var plant = Plant.start(Home.plant("slots-" + setting.id()), options(endpoint, setting));
                var sender = plant.cluster().sender()) {
            var recipe = Runs.recipe(number == 1 ? "plain" : "three-plain");
            var before = new RunId("slots", "warm-up-" + setting.id());
            new Runs(sender).send(before, recipe, 0, seeds(warmUp / number));
            Watching.end(plant, before, LONGEST);
            endpoint.startAnew();
            var busy = new BusyWatch(endpoint, slots);
            var began = System.nanoTime();
            new Runs(sender).send(run, recipe, 0, seeds(seeds));
            var stats = busy.untilAnswered(seeds * number, LONGEST);
            var ended = Watching.end(plant, run, LONGEST);
            var whole = (System.nanoTime() - began) / 1e9;
            var perfect = ListSchedule.millis(latency.first(seeds * number), slots) / 1e3;
            report(table, setting, perfect, stats, busy, whole);
            table.count(setting.name("accepted"), ended.books().accepted());
        }
    }

    private void report(
            ResultTable table, Setting setting, double perfect, EndpointStats stats, BusyWatch busy, double whole) {
        var endpoints = stats.lastEnd() - stats.firstSlot();
        table.show(setting.name("perfect schedule"), perfect, "s");
        table.show(setting.name("first call to last answer"), endpoints, "s");
        table.show(setting.name("run sent to run done"), whole, "s");
        table.atLeast(setting.name("perfect / first call to last answer"), 0.97, perfect / endpoints, "");
        table.show(setting.name("perfect / run sent to run done"), perfect / whole, "");
        table.atLeast(
                setting.name("share of slots busy once warm"),
                setting.isFixed() ? 0.99 : 0.95,
                busy.busyOnceWarm(),
                "");
        table.count(setting.name("calls answered with 429"), stats.ended("too_many"));
        table.count(setting.name("prompts asked twice"), stats.repeats());
    }

    private static List<Seed> seeds(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> Runs.seed("s" + i, "prompt", "is it so? " + i))
                .toList();
    }

    private String[] options(SimulatedEndpoint endpoint, Setting setting) {
        var all = new ArrayList<String>();
        all.add(Plant.ALL_COMPILERS);
        all.add("-Dmillrace.models.teacher.base-url=" + endpoint.address());
        all.add("-Dmillrace.models.teacher.model=teacher");
        all.add("-Dmillrace.models.teacher.limit=" + setting.limit());
        all.add("-Dmillrace.models.teacher.max-in-flight=" + (setting.isFixed() ? slots : 4 * slots));
        all.addAll(options);
        return all.toArray(String[]::new);
    }
}
