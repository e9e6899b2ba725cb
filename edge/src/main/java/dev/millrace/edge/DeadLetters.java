package dev.millrace.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.millrace.contracts.Headers;
import dev.millrace.contracts.Topic;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jspecify.annotations.Nullable;

/** Where messages go that cannot be read: as they came, with the reason and where they stood. */
@ApplicationScoped
class DeadLetters {

    private static final int MOST_BYTES = Topic.MAX_RECORD_BYTES - 64 * 1024;

    private final MutinyEmitter<byte[]> letters;
    private final Counter count;

    /** Its buffer needs no bound: no more messages than the processor takes at once can wait in it. */
    DeadLetters(
            @Channel("dead-letters-out") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    MutinyEmitter<byte[]> letters,
            EdgeSettings settings,
            MeterRegistry registry) {
        this.letters = letters;
        this.count = Counter.builder("millrace.dead.letters")
                .description("Messages that could not be read")
                .tag("topic", settings.reads().noun())
                .register(registry);
    }

    /** Acknowledges the message once its letter is written; nothing else comes of it. */
    <T> Uni<T> bury(Message<byte[]> message, String reason) {
        var headers = new RecordHeaders();
        var key = new byte[0];
        var record = message.getMetadata(IncomingKafkaRecordMetadata.class);
        if (record.isPresent()) {
            var origin = record.orElseThrow();
            origin.getHeaders().forEach(headers::add);
            headers.add(Headers.PLACE, place(origin).getBytes(UTF_8));
            key = origin.getKey() instanceof byte[] bytes ? bytes : key;
        }
        headers.add(Headers.REASON, reason.getBytes(UTF_8));
        var kafka = OutgoingKafkaRecordMetadata.<byte[]>builder()
                .withKey(key)
                .withHeaders(headers)
                .build();
        count.increment();
        return letters.sendMessage(Message.of(fitting(message.getPayload()), Metadata.of(kafka)))
                .chain(() -> Uni.createFrom().completionStage(message.ack()))
                .onItem()
                .transform(done -> null);
    }

    /** The letter has more headers than the message had, and may not be larger either. */
    private static byte[] fitting(byte @Nullable [] value) {
        if (value == null) {
            return new byte[0];
        }
        return value.length <= MOST_BYTES ? value : Arrays.copyOf(value, MOST_BYTES);
    }

    private static String place(IncomingKafkaRecordMetadata<?, ?> record) {
        return record.getTopic() + "/" + record.getPartition() + "/" + record.getOffset();
    }
}
