package dev.millrace.generator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.millrace.contracts.Generation;
import dev.millrace.contracts.GivenReply;
import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.Reply;
import dev.millrace.contracts.Wire;
import dev.millrace.edge.Hop;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import io.smallrye.reactive.messaging.memory.InMemorySink;
import io.smallrye.reactive.messaging.memory.InMemorySource;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PromptProcessorTest {

    @Inject
    @Any
    InMemoryConnector connector;

    private final List<String> done = new CopyOnWriteArrayList<>();
    private InMemorySource<Message<byte[]>> prompts;
    private InMemorySink<byte[]> generations;
    private InMemorySink<byte[]> deadLetters;

    @BeforeEach
    void start() {
        prompts = connector.source("prompts-in");
        generations = connector.sink("generations-out");
        deadLetters = connector.sink("dead-letters-out");
        generations.clear();
        deadLetters.clear();
    }

    @Test
    void aPromptBecomesAGenerationUnderItsIdAndIsDone() {
        var prompt = Prompts.asking("why", "teacher");
        send(prompt);

        var generation = await().until(() -> written(generations), messages -> messages.size() == 1)
                .get(0);
        assertThat(texts()).containsExactly("teacher says why");
        var kafka = generation.getMetadata(OutgoingKafkaRecordMetadata.class).orElseThrow();
        assertThat(kafka.getKey()).isEqualTo(prompt.id());
        assertThat(headers(kafka)).isEqualTo(Map.of("dataset", "data", "run", "run", "prompt", prompt.id()));
        assertThat(generation.getMetadata(IncomingKafkaRecordMetadata.class)).isEmpty();
        await().untilAsserted(() -> assertThat(done).containsExactly("why"));
    }

    @Test
    void generationsLeaveAsTheyAreDone() {
        send(Prompts.asking("hang 1", "teacher"));
        send(Prompts.asking("quick", "teacher"));
        await().untilAsserted(() -> assertThat(texts()).containsExactly("teacher says quick"));

        StubModels.TEACHER.answer("hang 1");

        await().untilAsserted(() -> assertThat(texts()).containsExactly("teacher says quick", "teacher says hang 1"));
        await().untilAsserted(() -> assertThat(done).containsExactly("quick", "hang 1"));
    }

    @Test
    void whatIsGivenAndWhatNobodyKnowsPassWhileTheModelHangs() {
        var hanging = List.of("hang a", "hang b", "hang c", "hang d");
        hanging.forEach(text -> send(Prompts.asking(text, "teacher")));
        send(Prompts.given("given", new GivenReply("Four.", "", List.of())));
        send(Prompts.asking("unknown", "nobody"));

        await().untilAsserted(() -> assertThat(done).containsExactlyInAnyOrder("given", "unknown"));

        hanging.forEach(StubModels.TEACHER::answer);
        await().untilAsserted(() -> assertThat(generations.received()).hasSize(6));
    }

    @Test
    void whatCannotBeReadIsBuriedWithReasonAndPlaceAndTheStreamGoesOn() {
        sendRecord("{\"run\":");
        send(Prompts.asking("after", "teacher"));

        await().untilAsserted(() -> assertThat(done).containsExactlyInAnyOrder("record 7", "after"));
        assertThat(texts()).containsExactly("teacher says after");
        var letter = written(deadLetters).get(0);
        assertThat(letter.getPayload()).isEqualTo("{\"run\":".getBytes(UTF_8));
        var kafka = letter.getMetadata(OutgoingKafkaRecordMetadata.class).orElseThrow();
        assertThat(kafka.getKey()).isEqualTo("key".getBytes(UTF_8));
        assertThat(headers(kafka))
                .containsEntry("dataset", "data")
                .containsEntry("place", "millrace.prompts-3-7")
                .hasEntrySatisfying("reason", reason -> assertThat(reason).startsWith("not a Prompt"));
    }

    @Test
    void whatCannotBeReadSettlesThePromptThatItsHeadersName() {
        var named = Map.of("dataset", "data", "run", "run", "prompt", "0af1");
        sendRecord("{\"run\":", named);

        await().untilAsserted(() -> assertThat(done).containsExactly("record 7"));
        assertThat(written(deadLetters)).hasSize(1);
        var news = written(generations).get(0);
        assertThat(news.getPayload()).isEmpty();
        var kafka = news.getMetadata(OutgoingKafkaRecordMetadata.class).orElseThrow();
        assertThat(kafka.getKey()).isEqualTo("0af1");
        assertThat(headers(kafka))
                .containsAllEntriesOf(named)
                .hasEntrySatisfying("failure", failure -> assertThat(failure).startsWith("not a Prompt"));
    }

    @Test
    void aPromptThatLeavesNoRoomForItsGenerationSettlesToo() {
        // Its text stands in it three times.
        var room = Hop.MOST_BYTES - Wire.bytes(Prompts.asking("x", "teacher")).length;
        var prompt = Prompts.asking("x".repeat(1 + room / 3), "teacher");
        var value = Wire.bytes(prompt);
        assertThat(value.length).isBetween(Hop.MOST_BYTES - 10, Hop.MOST_BYTES);
        sendRecord(new String(value, UTF_8), Map.of("dataset", "data", "run", "run", "prompt", prompt.id()));

        await().untilAsserted(() -> assertThat(done).containsExactly("record 7"));
        var news = written(generations).get(0);
        assertThat(news.getPayload()).isEmpty();
        assertThat(headers(news.getMetadata(OutgoingKafkaRecordMetadata.class).orElseThrow()))
                .containsEntry("prompt", prompt.id())
                .hasEntrySatisfying("failure", failure -> assertThat(failure).startsWith("too_large: "));
        assertThat(written(deadLetters)).hasSize(1);
    }

    private void send(Prompt prompt) {
        var text = prompt.messages().get(0).content();
        prompts.send(Message.of(Wire.bytes(prompt), doing(text)));
    }

    private void sendRecord(String value) {
        sendRecord(value, Map.of("dataset", "data"));
    }

    private void sendRecord(String value, Map<String, String> headers) {
        var bytes = value.getBytes(UTF_8);
        var record = new ConsumerRecord<>("millrace.prompts", 3, 7L, "key".getBytes(UTF_8), bytes);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        var kafka = new IncomingKafkaRecordMetadata<>(record, "prompts-in");
        prompts.send(Message.of(bytes, Metadata.of(kafka), doing("record 7")));
    }

    private Supplier<CompletionStage<Void>> doing(String what) {
        return () -> {
            done.add(what);
            return CompletableFuture.completedStage(null);
        };
    }

    private List<String> texts() {
        return written(generations).stream()
                .map(message -> Wire.read(message.getPayload(), Generation.class))
                .flatMap(generation -> generation.replies().stream().map(Reply::text))
                .toList();
    }

    private static List<Message<byte[]>> written(InMemorySink<byte[]> sink) {
        return new ArrayList<>(sink.received());
    }

    private static Map<String, String> headers(OutgoingKafkaRecordMetadata<?> kafka) {
        var headers = new LinkedHashMap<String, String>();
        kafka.getHeaders().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return headers;
    }
}
