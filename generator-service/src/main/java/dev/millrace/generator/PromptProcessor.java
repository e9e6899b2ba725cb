package dev.millrace.generator;

import dev.millrace.contracts.Headers;
import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.Topic;
import dev.millrace.contracts.UnreadableException;
import dev.millrace.contracts.Wire;
import dev.millrace.generator.teaching.GenerationBytes;
import dev.millrace.generator.teaching.Teacher;
import dev.millrace.models.Models;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.Outgoing;

/**
 * Prompts in, generations out; as many at once as the endpoints bear, and room for others to wait.
 *
 * <p>At least once: a prompt is acknowledged when its generation is written. Generations leave in the order in which
 * they are complete.
 */
@ApplicationScoped
class PromptProcessor {

    /** What key, headers and batch take of a record beside its value. */
    private static final int MOST_BYTES = Topic.MAX_RECORD_BYTES - 8 * 1024;

    private final Teacher teacher;
    private final DeadLetters deadLetters;
    private final Drain drain;
    private final GeneratorMetrics metrics;
    private final int mostAtOnce;

    PromptProcessor(
            Teacher teacher,
            Models models,
            DeadLetters deadLetters,
            Drain drain,
            GeneratorMetrics metrics,
            GeneratorSettings settings) {
        this.teacher = teacher;
        this.deadLetters = deadLetters;
        this.drain = drain;
        this.metrics = metrics;
        this.mostAtOnce = models.mostInFlight() + settings.waitingRoom();
    }

    @Incoming("prompts-in")
    @Outgoing("generations-out")
    Multi<Message<byte[]>> generate(Multi<Message<byte[]>> prompts) {
        return prompts.onItem().transformToUni(this::answer).merge(mostAtOnce);
    }

    private Uni<Message<byte[]>> answer(Message<byte[]> message) {
        if (drain.hasBegun()) {
            return Uni.createFrom().nothing();
        }
        Prompt prompt;
        try {
            prompt = read(message);
        } catch (UnreadableException unreadable) {
            return deadLetters.bury(message, String.valueOf(unreadable.getMessage()));
        }
        return Uni.createFrom()
                .completionStage(() -> teacher.answer(prompt))
                .map(generation -> GenerationBytes.of(generation, MOST_BYTES))
                .invoke(sized -> metrics.count(sized.generation()))
                .flatMap(sized -> sized.bytes().length > MOST_BYTES
                        ? deadLetters.bury(message, "too_large: the prompt leaves no room for a generation")
                        : Uni.createFrom().item(generation(prompt, sized.bytes(), message)))
                .onFailure()
                .recoverWithUni(broken -> deadLetters.bury(
                        message, "the generator broke: " + broken.getClass().getSimpleName()));
    }

    private static Prompt read(Message<byte[]> message) {
        if (message.getPayload() == null) {
            throw new UnreadableException("not a Prompt: the message has no value");
        }
        return Wire.read(message.getPayload(), Prompt.class);
    }

    /** A new message: the old one's metadata could send it to another topic. */
    private Message<byte[]> generation(Prompt prompt, byte[] bytes, Message<byte[]> asked) {
        var headers = new RecordHeaders();
        Headers.of(prompt.run(), prompt.id())
                .forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        var kafka = OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(prompt.id())
                .withHeaders(headers)
                .build();
        drain.writes();
        return Message.of(
                bytes, Metadata.of(kafka), () -> asked.ack().thenRun(drain::written), thrown -> asked.nack(thrown));
    }
}
