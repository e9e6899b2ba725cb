package dev.millrace.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.millrace.contracts.PromptName;
import dev.millrace.contracts.Topic;
import dev.millrace.contracts.UnreadableException;
import dev.millrace.contracts.Wire;
import dev.millrace.models.Leave;
import dev.millrace.models.LeaveTakenBack;
import dev.millrace.models.Models;
import dev.millrace.service.Traces;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * From one topic to the next: reads records, has each worked on, and writes what comes of it.
 *
 * <p>At least once: a message is acknowledged when all that comes of it is written. Results leave in the order in which
 * they are done. What cannot be read, and what breaks the work, becomes a dead letter, and the stream goes on; if its
 * headers name a prompt, the news of the loss goes on too, in place of the result, so that the prompt settles.
 */
@ApplicationScoped
public class Hop {

    /** The largest value that is written: key, headers and batch take room beside it. */
    public static final int MOST_BYTES = Topic.MAX_RECORD_BYTES - 8 * 1024;

    private final DeadLetters deadLetters;
    private final Drain drain;
    private final Traces traces;
    private final String what;
    private final int mostAtOnce;

    Hop(DeadLetters deadLetters, Drain drain, Models models, EdgeSettings settings, Traces traces) {
        this.deadLetters = deadLetters;
        this.drain = drain;
        this.traces = traces;
        this.what = settings.work();
        this.mostAtOnce = models.mostInFlight() + settings.waitingRoom();
    }

    /** What is done with a record, with leave for the calls that it takes. */
    @FunctionalInterface
    public interface Work<T> {

        /** What becomes of a record; it may take as long as it needs, and holds no thread while it waits. */
        CompletionStage<Result> on(T record, Leave leave);
    }

    /**
     * The results of some messages; as many are in work as the endpoints bear, and others wait beside.
     * Nothing comes of a message for which leave is taken back: it is another instance's now.
     */
    public <T> Multi<Message<byte[]>> pass(Multi<Message<byte[]>> messages, Class<T> type, Work<T> work) {
        return messages.onItem()
                .transformToUni(message -> result(message, type, work))
                .merge(mostAtOnce);
    }

    private <T> Uni<Message<byte[]>> result(Message<byte[]> message, Class<T> type, Work<T> work) {
        if (drain.hasBegun()) {
            return Uni.createFrom().nothing();
        }
        var arrival = new Arrival(message, what, traces);
        var prompt = arrival.prompt();
        if (prompt.isPresent() && !arrival.failure().isEmpty()) {
            drain.writes();
            arrival.step().fail("lost before it came here");
            return Uni.createFrom().item(lost(prompt.get(), arrival.failure(), arrival));
        }
        return Uni.createFrom()
                .completionStage(() -> work.on(read(arrival, type), arrival.leave()))
                .map(result -> written(result, arrival))
                .onFailure(LeaveTakenBack::isCauseOf)
                .recoverWithItem(() -> takenBack(arrival))
                .onFailure()
                .recoverWithUni(broken -> givenUp(arrival, reason(broken)));
    }

    private static <T> T read(Arrival arrival, Class<T> type) {
        var value = arrival.value();
        if (value == null) {
            throw new UnreadableException("not a " + type.getSimpleName() + ": the message has no value");
        }
        return Wire.read(value, type);
    }

    private static @Nullable Message<byte[]> takenBack(Arrival arrival) {
        arrival.step().say("outcome", "taken_back");
        arrival.step().end();
        return null;
    }

    private static String reason(Throwable broken) {
        var cause = broken instanceof CompletionException && broken.getCause() != null ? broken.getCause() : broken;
        if (cause instanceof TooLarge) {
            return "too_large: its prompt leaves no room for what became of it";
        }
        return cause instanceof UnreadableException
                ? String.valueOf(cause.getMessage())
                : "the work on it broke: " + cause.getClass().getSimpleName();
    }

    /** The news of a loss follows its letter, and both are written before the message is done. */
    private Uni<Message<byte[]>> givenUp(Arrival arrival, String reason) {
        drain.writes();
        arrival.step().fail(reason);
        var buried = deadLetters.bury(arrival, reason);
        return arrival.prompt()
                .map(prompt -> buried.map(done -> lost(prompt, reason, arrival)))
                .orElseGet(() -> buried.chain(() -> Uni.createFrom().completionStage(done(arrival)))
                        .onItem()
                        .transform(done -> null));
    }

    private Message<byte[]> lost(PromptName prompt, String failure, Arrival cause) {
        return to(prompt.id(), prompt.lost(failure), new byte[0], cause);
    }

    private Message<byte[]> written(Result result, Arrival cause) {
        if (result.value().length > MOST_BYTES) {
            throw new TooLarge();
        }
        drain.writes();
        return to(result.prompt().id(), result.prompt().headers(), result.value(), cause);
    }

    /** A new message: the old one's metadata could send it to another topic. */
    private Message<byte[]> to(String key, Map<String, String> texts, byte[] value, Arrival cause) {
        var headers = new RecordHeaders();
        texts.forEach((name, text) -> headers.add(name, text.getBytes(UTF_8)));
        cause.step().headers().forEach((name, text) -> headers.add(name, text.getBytes(UTF_8)));
        var kafka = OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(key)
                .withHeaders(headers)
                .build();
        return Message.of(value, Metadata.of(kafka), () -> done(cause), thrown -> {
            drain.written();
            cause.step().end();
            return cause.message().nack(thrown);
        });
    }

    private CompletionStage<Void> done(Arrival arrival) {
        arrival.step().end();
        return arrival.message().ack().thenRun(drain::written);
    }

    /** A result that no record can hold. */
    private static final class TooLarge extends RuntimeException {

        private static final long serialVersionUID = 1;
    }
}
