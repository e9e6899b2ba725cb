package dev.millrace.bench.endpoint;

import dev.millrace.cli.outcome.BadInput;
import java.time.Duration;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A simulated endpoint as a process of its own. */
@Command(
        name = "endpoint",
        description =
                "Serves /v1/chat/completions on loopback until Ctrl-C. GET /stats on the control port tells what it"
                        + " saw; POST /faults there takes {\"kind\":\"too_many\",\"model\":\"\",\"word\":\"\",\"every\":1}, and"
                        + " DELETE /faults ends them all.",
        mixinStandardHelpOptions = true)
public final class EndpointCommand implements Callable<Integer> {

    @Option(names = "--port", defaultValue = "0", description = "Where it listens; 0 for a free port.")
    private int port;

    @Option(
            names = "--control-port",
            defaultValue = "0",
            description = "Where it is asked and told; 0 for a free port.")
    private int controlPort;

    @Option(names = "--slots", defaultValue = "256", description = "Calls at once (default: ${DEFAULT-VALUE}).")
    private int slots;

    @Option(names = "--queue", description = "Calls above the slots wait; without it they get 429.")
    private boolean queues;

    @Option(names = "--calls-per-second", defaultValue = "0", description = "Above it calls get 429; 0 for any number.")
    private int callsPerSecond;

    @Option(names = "--retry-after", defaultValue = "0", description = "Seconds that 429 names; 0 names none.")
    private int retryAfter;

    @Option(names = "--retry-after-date", description = "429 names them as a date.")
    private boolean retryAfterAsDate;

    @Option(names = "--median", defaultValue = "1000", description = "Latency in ms (default: ${DEFAULT-VALUE}).")
    private long median;

    @Option(
            names = "--sigma",
            defaultValue = "0.5",
            description = "Deviation of its logarithm; 0 for a fixed latency (default: ${DEFAULT-VALUE}).")
    private double sigma;

    @Option(names = "--seed", defaultValue = "1", description = "Other latencies with another seed.")
    private long seed;

    @Option(
            names = "--script",
            defaultValue = "stages",
            description = "What it says: plain, numbered, verdict, or what each prompt's first word asks for:"
                    + " ${DEFAULT-VALUE}, the default.")
    private String script = "";

    /** For its command line. */
    public EndpointCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        try (var endpoint = new SimulatedEndpoint(options());
                var control = new EndpointControl(endpoint, controlPort)) {
            System.out.println("endpoint " + endpoint.address());
            System.out.println("control " + control.address());
            new CountDownLatch(1).await();
            return 0;
        }
    }

    private EndpointOptions options() {
        var said = Script.NAMED.get(script);
        if (said == null) {
            throw new BadInput("--script is \"" + script + "\" but must be one of "
                    + String.join(", ", new TreeSet<>(Script.NAMED.keySet())));
        }
        return new EndpointOptions(
                port,
                slots,
                queues,
                callsPerSecond,
                Duration.ofSeconds(retryAfter),
                retryAfterAsDate,
                sigma == 0 ? Latency.fixed(median) : Latency.logNormal(median, sigma, seed),
                said);
    }
}
