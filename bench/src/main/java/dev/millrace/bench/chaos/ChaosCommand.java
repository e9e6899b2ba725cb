package dev.millrace.bench.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lets everything happen that an operator fears, and says what it cost. */
@Command(
        name = "chaos",
        description =
                "Kills and freezes broker and services in the middle of a run of three stages, takes the broker away,"
                        + " fills the disk; then recounts the books. Exit code 1 if anything was lost or is there twice.",
        mixinStandardHelpOptions = true)
public final class ChaosCommand implements Callable<Integer> {

    @Option(names = "--prompts", defaultValue = "20000", description = "Prompts at least (default: ${DEFAULT-VALUE}).")
    private int prompts;

    @Option(names = "--kills", defaultValue = "52", description = "SIGKILLs (default: ${DEFAULT-VALUE}).")
    private int kills;

    @Option(names = "--freezes", defaultValue = "4", description = "SIGSTOPs (default: ${DEFAULT-VALUE}).")
    private int freezes;

    @Option(names = "--frozen-for", defaultValue = "30", description = "Seconds (default: ${DEFAULT-VALUE}).")
    private int frozenFor;

    @Option(
            names = "--broker-away",
            defaultValue = "60",
            description = "Seconds without a broker, once; 0 for never (default: ${DEFAULT-VALUE}).")
    private int brokerAway;

    @Option(
            names = "--disk-full",
            defaultValue = "30",
            description = "Seconds for which the disk of the filter's state is full, once; 0 for never (default:"
                    + " ${DEFAULT-VALUE}). Needs the right to mount: `unshare --user --map-root-user --mount bench/run"
                    + " chaos` gives it.")
    private int diskFull;

    @Option(names = "--slots", defaultValue = "256", description = "Calls in flight (default: ${DEFAULT-VALUE}).")
    private int slots;

    @Option(names = "--median", defaultValue = "500", description = "Latency in ms (default: ${DEFAULT-VALUE}).")
    private long median;

    @Option(names = "--seed", defaultValue = "1", description = "Another order and other times (default: 1).")
    private long seed;

    @Option(
            names = "--data-dir",
            defaultValue = "target/chaos",
            description = "For data and logs; emptied before (default: ${DEFAULT-VALUE}).")
    private Path directory = Path.of("");

    /** For its command line. */
    public ChaosCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        System.out.println(ChaosTable.head());
        var outcome = Chaos.run(
                new ChaosPlan(
                        directory,
                        prompts,
                        kills,
                        freezes,
                        Duration.ofSeconds(frozenFor),
                        Duration.ofSeconds(brokerAway),
                        Duration.ofSeconds(diskFull),
                        slots,
                        median,
                        seed),
                System.out::println);
        ChaosTable.startTimes(outcome.happened()).forEach(System.out::println);
        System.out.println(outcome.asked() + " calls, " + outcome.boughtAgain() + " of them made again");
        System.out.println("books: " + outcome.books());
        outcome.wrong().forEach(wrong -> System.out.println("WRONG: " + wrong));
        System.out.println(outcome.wrong().isEmpty() ? "nothing lost, nothing twice" : "not as it should be");
        return outcome.wrong().isEmpty() ? 0 : 1;
    }
}
