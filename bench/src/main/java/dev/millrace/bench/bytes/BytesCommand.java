package dev.millrace.bench.bytes;

import dev.millrace.bench.endpoint.EndpointOptions;
import dev.millrace.bench.endpoint.Script;
import dev.millrace.bench.endpoint.SimulatedEndpoint;
import dev.millrace.bench.plant.Home;
import dev.millrace.bench.plant.Plant;
import dev.millrace.bench.plant.Runs;
import dev.millrace.bench.plant.TopicSizes;
import dev.millrace.bench.plant.Watching;
import dev.millrace.bench.report.MachineFacts;
import dev.millrace.bench.report.ResultTable;
import dev.millrace.contracts.RunId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Whether a further stage costs as many bytes as the one before. */
@Command(
        name = "bytes",
        description =
                "Runs of two to six stages: the bytes on all topics of Kafka, changelogs included, for each accepted"
                        + " record and stage.",
        mixinStandardHelpOptions = true)
public final class BytesCommand implements Callable<Integer> {

    private static final int LEAST = 2;
    private static final int MOST = 6;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    @Option(names = "--records", defaultValue = "1000", description = "Of each run (default: ${DEFAULT-VALUE}).")
    private int records;

    @Option(names = "--reply-bytes", defaultValue = "1024", description = "Of each reply (default: ${DEFAULT-VALUE}).")
    private int replyBytes;

    /** For its command line. */
    public BytesCommand() {}

    @Override
    public Integer call() {
        var table = new ResultTable("bytes: on Kafka, replies of " + replyBytes + " bytes", MachineFacts.now());
        var each = new ArrayList<Double>();
        try (var endpoint = new SimulatedEndpoint(EndpointOptions.USUAL.withScript(Script.ofBytes(replyBytes)));
                var plant = Plant.start(
                        Home.plant("bytes"),
                        "-Dmillrace.models.teacher.base-url=" + endpoint.address(),
                        "-Dmillrace.models.teacher.model=teacher",
                        "-Dmillrace.models.teacher.max-in-flight=256");
                var admin = Admin.create(Map.of("bootstrap.servers", plant.bootstrapServers()))) {
            for (int stages = LEAST; stages <= MOST; stages++) {
                each.add(measure(plant, admin, stages));
                table.show(stages + " stages: bytes for each record and stage", each.get(each.size() - 1), "B");
            }
        }
        table.atMost(MOST + " stages / " + LEAST + " stages", 1.15, each.get(each.size() - 1) / each.get(0), "");
        table.print();
        return 0;
    }

    private double measure(Plant plant, Admin admin, int stages) {
        var run = new RunId("bytes", "stages-" + stages);
        var before = TopicSizes.now(admin);
        try (var sender = plant.cluster().sender()) {
            var seeds = IntStream.range(0, records)
                    .mapToObj(i -> Runs.seed("s" + i, "text0", "What is there to say of case " + i + "?"))
                    .toList();
            new Runs(sender).send(run, recipe(stages), 0, seeds);
        }
        var accepted = Watching.end(plant, run, LONGEST).books().accepted();
        var bytes = TopicSizes.now(admin).since(before).of(topic -> true).bytes();
        return (double) bytes / accepted / stages;
    }

    private static String recipe(int stages) {
        var text = new StringBuilder("recipe: stages-" + stages + "\nvariables: [text0]\nstages:\n");
        for (int stage = 1; stage <= stages; stage++) {
            text.append("  - stage: step").append(stage).append("\n    models: [teacher]\n");
            text.append("    user: \"SAY {text").append(stage - 1).append("}\"\n");
            text.append("    reply: {form: plain, as: text").append(stage).append("}\n");
        }
        return text.toString();
    }
}
