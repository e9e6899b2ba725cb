package dev.millrace.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millrace.bench.plant.Plant;
import dev.millrace.bench.plant.Runs;
import dev.millrace.cli.kafka.Row;
import dev.millrace.contracts.Headers;
import dev.millrace.contracts.RejectedRecord;
import dev.millrace.contracts.Report;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.RunState;
import dev.millrace.contracts.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** Whatever comes in on any topic ends as a dead letter or a rejection with its reason, and harms no run beside it. */
class BadInputIT {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final RunId HEALTHY = new RunId("healthy", "one");
    private static final int QUESTIONS = 100;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Plant plant = SharedPlant.get();

    @Test
    void isSortedOutAndHarmsNothing() throws IOException {
        var messages = BadMessage.unreadable();
        try (var sender = plant.cluster().sender()) {
            var runs = new Runs(sender);
            runs.open(HEALTHY, Runs.recipe("slow"), 0);
            runs.send(HEALTHY, Runs.questions(0, QUESTIONS / 2));
            await("the healthy run is under way")
                    .atMost(LONG)
                    .until(() -> !rowsOfHealthy(Topic.ACCEPTED).isEmpty());

            send(messages);
            send(BadMessage.refused());
            send(foreign());

            runs.send(HEALTHY, Runs.questions(QUESTIONS / 2, QUESTIONS));
            runs.seal(HEALTHY, QUESTIONS);
        }

        for (var topic : BadMessage.TOPICS) {
            var sent = messages.stream()
                    .filter(message -> message.topic() == topic)
                    .toList();
            assertThat(sent).hasSizeGreaterThan(10);
            assertBuried(topic, sent);
        }
        assertRejectedAndReported();
        await("the healthy run ends").atMost(LONG).until(() -> plant.ended(HEALTHY));
        assertHealthy();
    }

    private void assertBuried(Topic topic, List<BadMessage> sent) {
        var letters = new ArrayList<Row>();
        await("dead letters of " + topic).atMost(LONG).until(() -> {
            letters.clear();
            letters.addAll(plant.rows(plant.cluster().names().deadLetters(topic)));
            return letters.size() >= sent.size();
        });
        assertThat(letters).hasSameSizeAs(sent);
        assertThat(sent)
                .allSatisfy(message -> assertThat(letters)
                        .filteredOn(letter -> letter.header(BadMessage.NAME).equals(message.name()))
                        .singleElement()
                        .satisfies(letter -> assertLetter(letter, message)));
    }

    private void assertLetter(Row letter, BadMessage message) {
        assertThat(letter.header(Headers.REASON))
                .contains(message.reason())
                .hasSizeLessThan(500)
                .doesNotContain("Exception");
        assertThat(letter.header(Headers.PLACE))
                .contains(plant.cluster().names().of(message.topic()));
        assertThat(letter.value()).isEqualTo(message.value());
    }

    private void assertRejectedAndReported() {
        await("seeds are rejected")
                .atMost(LONG)
                .untilAsserted(
                        () -> assertThat(reasonsOfSeeds()).contains("unknown_run", "unusable_seed", "too_large"));
        await("commands are refused")
                .atMost(LONG)
                .untilAsserted(() -> assertThat(refusals())
                        .containsKeys("bad-unknown-recipe", "bad-broken-recipe", "bad-unknown-run", "bad-stage"));
        assertThat(refusals().values())
                .allSatisfy(sentence -> assertThat(sentence).isNotBlank());
    }

    private void assertHealthy() {
        plant.awaitBalance(HEALTHY);
        var healthy = plant.progress(HEALTHY).orElseThrow();
        assertThat(healthy.state()).isEqualTo(RunState.DONE);
        assertThat(healthy.balance()).isTrue();
        assertThat(healthy.books().issued()).isEqualTo(QUESTIONS);
        assertThat(healthy.books().accepted()).isEqualTo(QUESTIONS);
        assertThat(healthy.books().rejected()).isZero();
    }

    private List<String> reasonsOfSeeds() {
        return plant.on(Topic.REJECTED, RejectedRecord.class).stream()
                .filter(rejected -> rejected.kind() == RejectedRecord.Kind.SEED)
                .map(rejected -> rejected.reasons().get(0).rule())
                .toList();
    }

    private Map<String, String> refusals() {
        var refusals = new TreeMap<String, String>();
        plant.on(Topic.REPORTS, Report.class).stream()
                .filter(report -> report.severity() == Report.Severity.REFUSED)
                .forEach(report -> refusals.put(report.id(), report.summary()));
        return refusals;
    }

    /** Readable, but of a stage, a recipe or a run that nobody knows: copies of what stands there, changed. */
    private List<BadMessage> foreign() throws IOException {
        var foreign = new ArrayList<BadMessage>();
        for (var topic : List.of(Topic.GENERATIONS, Topic.SCORES)) {
            var path = topic == Topic.GENERATIONS ? "/prompt" : "/generation/prompt";
            var original = rowsOfHealthy(topic).get(0).value();
            for (var change : List.of("stage", "recipe", "run")) {
                var copy = (ObjectNode) MAPPER.readTree(original);
                var prompt = (ObjectNode) copy.at(path);
                prompt.put(change, change.equals("run") ? "nobody/none" : "nowhere")
                        .put("parent", "foreign-" + change);
                foreign.add(new BadMessage(topic, change, copy.toString().getBytes(StandardCharsets.UTF_8), ""));
            }
        }
        return foreign;
    }

    private List<Row> rowsOfHealthy(Topic topic) {
        return plant.rows(plant.cluster().names().of(topic)).stream()
                .filter(row -> row.header(Headers.DATASET).equals(HEALTHY.dataset()))
                .toList();
    }

    private void send(List<BadMessage> messages) {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", plant.bootstrapServers(), "max.request.size", String.valueOf(1 << 22)),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (var message : messages) {
                var record = new ProducerRecord<byte[], byte[]>(
                        plant.cluster().names().of(message.topic()), message.value());
                record.headers().add(BadMessage.NAME, message.name().getBytes(StandardCharsets.UTF_8));
                var unused = producer.send(record);
            }
        }
    }
}
