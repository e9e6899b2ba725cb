package dev.millrace.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.millrace.contracts.Acceptance;
import dev.millrace.contracts.ChatMessage;
import dev.millrace.contracts.Lineage;
import dev.millrace.contracts.Origin;
import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.ReplyForm;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.Sampling;
import dev.millrace.contracts.Topic;
import dev.millrace.models.Completion;
import dev.millrace.models.Endpoint;
import dev.millrace.models.ModelWatcher;
import dev.millrace.models.Models;
import dev.millrace.models.Surroundings;
import dev.millrace.models.SystemScheduler;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.jspecify.annotations.Nullable;

/** Prompts, messages and surroundings for tests. */
final class Given {

    static final Prompt PROMPT = new Prompt(
            RunId.parse("data/run"),
            "answer",
            "",
            "",
            "",
            "seed",
            0,
            0,
            List.of(ChatMessage.of(ChatMessage.Role.USER, "why")),
            List.of("teacher"),
            Sampling.DEFAULT,
            new ReplyForm.Plain("answer"),
            List.of(),
            Acceptance.OF_ALL,
            Map.of(),
            Map.of(),
            List.of(),
            new Lineage(new Origin("seed", "", "", 0), List.of()));

    /** Headers that name a prompt in full. */
    static final Map<String, String> NAMED = Map.of("dataset", "data", "run", "run", "prompt", PROMPT.id());

    private Given() {}

    static EdgeSettings settings(Duration drain) {
        return new EdgeSettings(Topic.PROMPTS, 8, drain, EdgeSettings.USUAL_METADATA);
    }

    /** No model at all. */
    static Models noModels() {
        return Models.of(List.of());
    }

    /** One model, which answers when the future does. */
    static Models model(Supplier<CompletableFuture<Completion>> answer) {
        var surroundings = new Surroundings(Clock.systemUTC(), new SystemScheduler("test"), Runnable::run, 1);
        return Models.of(
                List.of(new Endpoint("teacher", 1, request -> answer.get(), surroundings, ModelWatcher.NOBODY)));
    }

    /** A record as the Kafka connector hands it in. */
    static Message<byte[]> message(byte @Nullable [] value, Map<String, String> headers, Runnable acknowledged) {
        var record = new ConsumerRecord<>("millrace.prompts", 3, 7L, "key".getBytes(UTF_8), value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        return Message.of(value, Metadata.of(new IncomingKafkaRecordMetadata<>(record, "prompts-in")), () -> {
            acknowledged.run();
            return CompletableFuture.completedStage(null);
        });
    }

    static OutgoingKafkaRecordMetadata<?> kafka(Message<?> message) {
        return message.getMetadata(OutgoingKafkaRecordMetadata.class).orElseThrow();
    }

    static Map<String, String> headers(Message<?> message) {
        var headers = new LinkedHashMap<String, String>();
        kafka(message).getHeaders().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return headers;
    }
}
