package dev.millrace.edge;

import dev.millrace.contracts.PromptName;
import dev.millrace.service.Correlation;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;

/** Where messages go that cannot be read: as they came, with the reason and where they stood. */
@ApplicationScoped
class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

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

    /** Done once the message's letter is written; the message itself is not acknowledged by it. */
    Uni<Void> bury(Arrival arrival, String reason) {
        var letter = arrival.letter(reason);
        var headers = new RecordHeaders();
        letter.headers().forEach(header -> headers.add(header.name(), header.value()));
        var kafka = OutgoingKafkaRecordMetadata.<byte[]>builder()
                .withKey(letter.key())
                .withHeaders(headers)
                .build();
        count.increment();
        Correlation.of(
                arrival.prompt().map(PromptName::headers).orElse(Map.of()),
                () -> LOG.warnf("%s became a dead letter: %s", arrival.place(), reason));
        return letters.sendMessage(Message.of(letter.value(), Metadata.of(kafka)));
    }
}
