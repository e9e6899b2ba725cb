package dev.millrace.edge;

import dev.millrace.contracts.Headers;
import dev.millrace.contracts.Topic;
import dev.millrace.contracts.UnreadableException;
import dev.millrace.contracts.Wire;
import dev.millrace.models.Models;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;

/**
 * From one topic to the next: reads records, has each worked on, and writes what comes of it.
 *
 * <p>At least once: a message is acknowledged when its result is written. Results leave in the order in which they are
 * done. What cannot be read, and what breaks the work, becomes a dead letter, and the stream goes on.
 */
@ApplicationScoped
public class Hop {

    /** The largest value that is written: key, headers and batch take room beside it. */
    public static final int MOST_BYTES = Topic.MAX_RECORD_BYTES - 8 * 1024;

    private final DeadLetters deadLetters;
    private final Drain drain;
    private final int mostAtOnce;

    Hop(DeadLetters deadLetters, Drain drain, Models models, EdgeSettings settings) {
        this.deadLetters = deadLetters;
        this.drain = drain;
        this.mostAtOnce = models.mostInFlight() + settings.waitingRoom();
    }

    /**
     * The results of some messages; as many are in work as the endpoints bear, and others wait beside.
     *
     * @param work which may take as long as it needs, and holds no thread while it waits
     */
    public <T> Multi<Message<byte[]>> pass(
            Multi<Message<byte[]>> messages, Class<T> type, Function<T, CompletionStage<Result>> work) {
        return messages.onItem()
                .transformToUni(message -> result(message, type, work))
                .merge(mostAtOnce);
    }

    private <T> Uni<Message<byte[]>> result(
            Message<byte[]> message, Class<T> type, Function<T, CompletionStage<Result>> work) {
        if (drain.hasBegun()) {
            return Uni.createFrom().nothing();
        }
        T record;
        try {
            record = read(message, type);
        } catch (UnreadableException unreadable) {
            return deadLetters.bury(message, String.valueOf(unreadable.getMessage()));
        }
        return Uni.createFrom()
                .completionStage(() -> work.apply(record))
                .flatMap(result -> result.value().length > MOST_BYTES
                        ? deadLetters.bury(message, "too_large: its prompt leaves no room for what became of it")
                        : Uni.createFrom().item(written(result, message)))
                .onFailure()
                .recoverWithUni(broken -> deadLetters.bury(
                        message, "the work on it broke: " + broken.getClass().getSimpleName()));
    }

    private static <T> T read(Message<byte[]> message, Class<T> type) {
        if (message.getPayload() == null) {
            throw new UnreadableException("not a " + type.getSimpleName() + ": the message has no value");
        }
        return Wire.read(message.getPayload(), type);
    }

    /** A new message: the old one's metadata could send it to another topic. */
    private Message<byte[]> written(Result result, Message<byte[]> cause) {
        var headers = new RecordHeaders();
        Headers.of(result.run(), result.prompt())
                .forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        var kafka = OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(result.prompt())
                .withHeaders(headers)
                .build();
        drain.writes();
        return Message.of(
                result.value(),
                Metadata.of(kafka),
                () -> cause.ack().thenRun(drain::written),
                thrown -> cause.nack(thrown));
    }
}
