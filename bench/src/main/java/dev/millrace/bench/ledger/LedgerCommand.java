package dev.millrace.bench.ledger;

import dev.millrace.bench.report.MachineFacts;
import dev.millrace.bench.report.ResultTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What the ledger costs, and whether it costs the same when much was accepted before. */
@Command(
        name = "ledger",
        description = "Inputs that the ledger hears in a second with maps as its state, measured by JMH: after few and"
                + " after many records.",
        mixinStandardHelpOptions = true)
public final class LedgerCommand implements Callable<Integer> {

    @Option(
            names = "--before",
            split = ",",
            defaultValue = "10000,5000000",
            description = "Records that were accepted before, few and many (default: ${DEFAULT-VALUE}).")
    private List<Long> before = new ArrayList<>();

    @Option(names = "--iterations", defaultValue = "5", description = "Of 2 s each (default: ${DEFAULT-VALUE}).")
    private int iterations;

    @Option(names = "--heap", defaultValue = "6g", description = "Of its Java machine (default: ${DEFAULT-VALUE}).")
    private String heap = "";

    /** For its command line. */
    public LedgerCommand() {}

    @Override
    public Integer call() throws RunnerException {
        var table = new ResultTable("ledger: maps as state, one thread", MachineFacts.now());
        var costs = new ArrayList<Double>();
        for (var records : before) {
            var result = measure(records);
            var time = Objects.requireNonNull(result.getSecondaryResults().get(ProcessorTimeProfiler.LABEL));
            var nanos = time.getScore();
            costs.add(nanos);
            var after = String.format(Locale.ROOT, " after %,d records", records);
            table.show(
                    "inputs a second by the clock" + after,
                    result.getPrimaryResult().getScore(),
                    "");
            table.atLeast("inputs a second of processor time" + after, 50_000, 1e9 / nanos, "");
        }
        if (costs.size() > 1) {
            table.atMost(
                    "cost of an input after many / after few", 1.2, costs.get(costs.size() - 1) / costs.get(0), "");
        }
        table.print();
        return 0;
    }

    private RunResult measure(long records) throws RunnerException {
        var options = new OptionsBuilder()
                .include(LedgerBenchmark.class.getName())
                .param("before", String.valueOf(records))
                .addProfiler(ProcessorTimeProfiler.class)
                .forks(1)
                .jvmArgs("-Xmx" + heap, "-XX:+UseSerialGC")
                .warmupIterations(iterations)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(iterations)
                .measurementTime(TimeValue.seconds(2))
                .build();
        return new Runner(options).runSingle();
    }
}
