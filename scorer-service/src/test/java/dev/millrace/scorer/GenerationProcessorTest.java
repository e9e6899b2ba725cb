package dev.millrace.scorer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.millrace.contracts.Generation;
import dev.millrace.contracts.Headers;
import dev.millrace.contracts.RecipeText;
import dev.millrace.contracts.Score;
import dev.millrace.contracts.ScoredGeneration;
import dev.millrace.contracts.ScorerSpec;
import dev.millrace.contracts.Wire;
import dev.millrace.edge.Hop;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import io.smallrye.reactive.messaging.memory.InMemorySink;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GenerationProcessorTest {

    @Inject
    @Connector("smallrye-in-memory")
    InMemoryConnector connector;

    @Inject
    MeterRegistry registry;

    private final List<String> acknowledged = new CopyOnWriteArrayList<>();

    @BeforeEach
    void clear() {
        scores().clear();
        letters().clear();
    }

    @Test
    void scoresAGenerationAndSaysWhereItBelongs() {
        var prompt = Samples.prompt(Samples.CHECK, Samples.REWARD);
        send("g", Wire.bytes(Samples.generation(prompt, "3 × 4 = 12\n#### 12")));

        await().until(() -> scores().received().size() == 1);
        var message = scores().received().get(0);
        var scored = Wire.read(message.getPayload(), ScoredGeneration.class);
        assertThat(scored.items().get(0).scores()).extracting(Score::scorer).containsExactly("check", "reward");
        assertThat(scored.items().get(0).scores().get(0).value()).isEqualTo(1);
        var kafka = message.getMetadata(OutgoingKafkaRecordMetadata.class).orElseThrow();
        assertThat(kafka.getKey()).isEqualTo(prompt.id());
        assertThat(header(kafka, Headers.DATASET)).isEqualTo("data");
        assertThat(header(kafka, Headers.RUN)).isEqualTo("run");
        assertThat(header(kafka, Headers.PROMPT)).isEqualTo(prompt.id());
        await().until(() -> acknowledged.contains("g"));
    }

    @Test
    void countsAScoreInTheTenthInWhichItLies() {
        var scorer = new ScorerSpec("counted", "heuristic_reward", Map.of());
        send("counted", Wire.bytes(Samples.generation(Samples.prompt(scorer), "12")));

        await().until(() -> acknowledged.contains("counted"));
        var counted = registry.get("millrace.scores")
                .tags("scorer", "counted", "attribute", "value")
                .summary();
        assertThat(counted.count()).isOne();
        assertThat(counted.totalAmount()).isStrictlyBetween(1.0, 90.0);
        assertThat(counted.takeSnapshot().histogramCounts())
                .isNotEmpty()
                .allSatisfy(
                        tenth -> assertThat(tenth.count()).isEqualTo(counted.totalAmount() <= tenth.bucket() ? 1 : 0));
    }

    @Test
    void buriesWhatItCannotReadAndGoesOn() {
        var bad = List.of("no json", "{}", "[1]", "{\"prompt\": 5}");
        bad.forEach(text -> send(text, text.getBytes(UTF_8)));
        send("utf", new byte[] {(byte) 0xC3, 0x28});
        send("good", Wire.bytes(Samples.failed(Samples.prompt(Samples.GATE))));

        await().until(() ->
                letters().received().size() == 5 && scores().received().size() == 1);
        assertThat(letters().received()).allSatisfy(letter -> {
            var kafka = letter.getMetadata(OutgoingKafkaRecordMetadata.class).orElseThrow();
            assertThat(header(kafka, Headers.REASON)).contains("not a Generation");
        });
        var scored = Wire.read(scores().received().get(0).getPayload(), ScoredGeneration.class);
        assertThat(scored.items()).isEmpty();
        await().until(() -> acknowledged.containsAll(List.of("no json", "utf", "good")));
    }

    @Test
    void waitsForTheRubricWhileOthersPass() {
        var recipe = new RecipeText("late", Samples.RECIPE.yaml().replace("recipe: judged", "recipe: late"));
        var judged = withRecipe(recipe, Samples.generation(Samples.prompt(Samples.GATE), "12"));
        send("waits", Wire.bytes(judged));
        send("passes", Wire.bytes(Samples.generation(Samples.prompt(Samples.CHECK), "#### 12")));

        await().until(() -> acknowledged.contains("passes"));
        assertThat(acknowledged).doesNotContain("waits");

        connector.<byte[]>source("recipes-in").send("not a recipe".getBytes(UTF_8));
        connector.<byte[]>source("recipes-in").send(Wire.bytes(recipe));
        await().until(() -> acknowledged.contains("waits"));
        var scored = Wire.read(scores().received().get(1).getPayload(), ScoredGeneration.class);
        assertThat(scored.items().get(0).scores()).singleElement().isInstanceOf(Score.Judgement.class);
        assertThat(scored.calls()).hasSize(1);
    }

    @Test
    void leavesOutTheTextOfWhatIsTooLarge() {
        var texts = new String[] {"x".repeat(Hop.MOST_BYTES / 2), "y".repeat(Hop.MOST_BYTES / 2)};
        send("large", Wire.bytes(Samples.generation(Samples.prompt(Samples.REWARD), texts)));

        await().until(() -> acknowledged.contains("large"));
        var scored = Wire.read(scores().received().get(0).getPayload(), ScoredGeneration.class);
        assertThat(scored.generation().failures().get(0).reason()).isEqualTo("too_large");
    }

    @Test
    void scoresHundredsWhileOneWaits() {
        var unknown = new RecipeText("never", "recipe: never");
        send("stuck", Wire.bytes(withRecipe(unknown, Samples.generation(Samples.prompt(Samples.GATE), "12"))));
        var names = new ArrayList<String>();
        for (int i = 0; i < 500; i++) {
            names.add("g" + i);
            send("g" + i, Wire.bytes(Samples.generation(Samples.prompt(Samples.CHECK), "#### " + i)));
        }

        await().until(() -> acknowledged.containsAll(names));
        assertThat(acknowledged).doesNotContain("stuck");
    }

    @Test
    void passesTheNewsOfALossOn() {
        var headers = Map.of("dataset", "data", "run", "run", "prompt", "0af1", "failure", "not a Prompt: it is empty");
        send("news", new byte[0], headers);

        await().until(() -> acknowledged.contains("news"));
        var news = scores().received().get(0);
        assertThat(news.getPayload()).isEmpty();
        var kafka = news.getMetadata(OutgoingKafkaRecordMetadata.class).orElseThrow();
        assertThat(kafka.getKey()).isEqualTo("0af1");
        assertThat(headers)
                .allSatisfy((name, text) -> assertThat(header(kafka, name)).isEqualTo(text));
        assertThat(letters().received()).isEmpty();
    }

    @Test
    void buriesWhatItCannotReadAndHasItsPromptSettled() {
        send("bad", "no json".getBytes(UTF_8), Map.of("dataset", "data", "run", "run", "prompt", "0af1"));

        await().until(() -> acknowledged.contains("bad"));
        assertThat(letters().received()).hasSize(1);
        var kafka = scores().received()
                .get(0)
                .getMetadata(OutgoingKafkaRecordMetadata.class)
                .orElseThrow();
        assertThat(header(kafka, Headers.PROMPT)).isEqualTo("0af1");
        assertThat(header(kafka, Headers.FAILURE)).startsWith("not a Generation");
    }

    private static Generation withRecipe(RecipeText recipe, Generation generation) {
        var json = Wire.json(generation).replace(Samples.RECIPE.hash(), recipe.hash());
        return Wire.read(json.getBytes(UTF_8), Generation.class);
    }

    private void send(String name, byte[] value) {
        send(name, value, Map.of());
    }

    private void send(String name, byte[] value, Map<String, String> headers) {
        var record = new ConsumerRecord<>("millrace.generations", 0, 1L, new byte[0], value);
        headers.forEach((header, text) -> record.headers().add(header, text.getBytes(UTF_8)));
        var kafka = Metadata.of(new IncomingKafkaRecordMetadata<>(record, "generations-in"));
        connector.<Message<byte[]>>source("generations-in").send(Message.of(value, kafka, () -> {
            acknowledged.add(name);
            return CompletableFuture.completedFuture(null);
        }));
    }

    private InMemorySink<byte[]> scores() {
        return connector.sink("scores-out");
    }

    private InMemorySink<byte[]> letters() {
        return connector.sink("dead-letters-out");
    }

    private static String header(OutgoingKafkaRecordMetadata<?> kafka, String name) {
        return new String(kafka.getHeaders().lastHeader(name).value(), UTF_8);
    }
}
