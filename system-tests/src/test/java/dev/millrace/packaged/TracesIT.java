package dev.millrace.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.millrace.bench.endpoint.EndpointOptions;
import dev.millrace.bench.endpoint.Script;
import dev.millrace.bench.endpoint.SimulatedEndpoint;
import dev.millrace.bench.plant.Plant;
import dev.millrace.bench.plant.Runs;
import dev.millrace.contracts.AcceptedRecord;
import dev.millrace.contracts.Headers;
import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** With both switches on, the way of a prompt through all services can be followed in traces and in the logs. */
class TracesIT {

    private static final RunId RUN = new RunId("traces", "one");
    private static final int SEEDS = 3;
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Path DIRECTORY = Path.of("target", "plants", "traces");

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Receiver receiver = new Receiver();
    private final SimulatedEndpoint endpoint = new SimulatedEndpoint(EndpointOptions.USUAL.withScript(Script::stages));
    private final Plant plant = Plant.start(
            DIRECTORY,
            "-Dmillrace.log.json=true",
            "-Dmillrace.traces.endpoint=" + receiver.address(),
            "-Dmillrace.models.teacher.base-url=" + endpoint.address(),
            "-Dmillrace.models.teacher.model=teacher",
            "-Dmillrace.models.judge.base-url=" + endpoint.address(),
            "-Dmillrace.models.judge.model=judge");

    @AfterEach
    void stop() {
        plant.close();
        endpoint.close();
        receiver.close();
    }

    @Test
    void aPromptLeavesOneTraceThroughAllServicesAndARunItsLines() throws Exception {
        send();
        await("the run ends").atMost(LONG).until(() -> plant.ended(RUN));
        for (var service : Plant.SERVICES) {
            plant.stop(service);
        }

        var prompts = plant.on(Topic.PROMPTS, Prompt.class);
        assertThat(prompts).extracting(Prompt::stage).contains("aspect", "question", "answer");
        prompts.forEach(this::assertTrace);
        assertThat(plant.rows(plant.cluster().names().of(Topic.ACCEPTED)))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.header("traceparent"))
                        .startsWith("00-" + row.header(Headers.PROMPT) + "-")
                        .contains(receiver.only(row.header(Headers.PROMPT), "settle")
                                .id()));
        assertThat(plant.on(Topic.ACCEPTED, AcceptedRecord.class))
                .allSatisfy(accepted -> assertThat(
                                receiver.only(accepted.prompt(), "settle").attributes())
                        .containsEntry("millrace.accepted", "1"));
        assertLogs();
    }

    private void assertTrace(Prompt prompt) {
        var issue = receiver.only(prompt.id(), "issue");
        var generate = receiver.only(prompt.id(), "generate");
        var score = receiver.only(prompt.id(), "score");
        var settle = receiver.only(prompt.id(), "settle");

        assertThat(List.of(issue, generate, score, settle))
                .extracting(Receiver.Seen::service)
                .containsExactly("filter-service", "generator-service", "scorer-service", "filter-service");
        assertThat(issue.parent()).isEmpty();
        assertThat(generate.parent()).isEqualTo(issue.id());
        assertThat(score.parent()).isEqualTo(generate.id());
        assertThat(settle.parent()).isEqualTo(score.id());
        assertThat(issue.links()).isEqualTo(prompt.stage().equals("aspect") ? List.of() : List.of(prompt.parent()));
        assertThat(callsFor(generate)).isNotEmpty().allMatch("teacher"::equals);
        assertThat(callsFor(score)).isEqualTo(prompt.stage().equals("question") ? List.of("judge") : List.of());
    }

    /** The models that were called for a step. */
    private List<String> callsFor(Receiver.Seen step) {
        return receiver.named(step.trace(), "call").stream()
                .filter(call -> call.parent().equals(step.id()))
                .map(call -> call.attributes().getOrDefault("millrace.model", ""))
                .toList();
    }

    private static void assertLogs() throws IOException {
        var lines = new HashMap<String, List<JsonNode>>();
        for (var service : Plant.SERVICES) {
            lines.put(service, lines(service));
            assertThat(lines.get(service))
                    .allSatisfy(line -> {
                        assertThat(line.path("service").asText()).isEqualTo(service + "-service");
                        assertThat(Instant.parse(line.path("timestamp").asText()))
                                .isAfter(Instant.EPOCH);
                        assertThat(line.path("message").asText()).isNotBlank();
                    })
                    .extracting(line -> line.path("message").asText())
                    .anyMatch(message -> message.startsWith("ready: "))
                    .anyMatch(message -> message.startsWith("is given millrace"));
            assertThat(lines.get(service).get(0).path("level").asText())
                    .as("the very first line")
                    .isNotBlank();
        }
        assertThat(lines.get("filter"))
                .filteredOn(line -> line.path("run").asText().equals(RUN.name()))
                .allSatisfy(line -> assertThat(line.path("dataset").asText()).isEqualTo(RUN.dataset()))
                .extracting(line -> line.path("message").asText().replaceFirst(":.*", ""))
                .containsExactly(
                        "run traces/one is open",
                        "run traces/one is sealed",
                        "run traces/one is done (no seed is left)");
        assertThat(lines.get("generator"))
                .extracting(line -> line.path("message").asText())
                .contains("stopped with nothing in flight");
    }

    private static List<JsonNode> lines(String service) throws IOException {
        var lines = new ArrayList<JsonNode>();
        for (var line : Files.readAllLines(DIRECTORY.resolve("logs").resolve(service + ".log"))) {
            lines.add(MAPPER.readTree(line));
        }
        return lines;
    }

    private void send() throws IOException {
        var seeds = IntStream.range(0, SEEDS)
                .mapToObj(i -> Runs.seed("s" + i, "subject", "subject " + i))
                .toList();
        try (var sender = plant.cluster().sender()) {
            new Runs(sender).send(RUN, Runs.recipe("three-stages"), 0, seeds);
        }
    }
}
