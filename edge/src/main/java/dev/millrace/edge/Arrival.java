package dev.millrace.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.millrace.contracts.DeadLetter;
import dev.millrace.contracts.Headers;
import dev.millrace.contracts.PromptName;
import dev.millrace.models.Leave;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jspecify.annotations.Nullable;

/** A message as it came from its topic, with what it says of itself beside its value. */
final class Arrival {

    private final Message<byte[]> message;
    private final byte[] key;
    private final List<DeadLetter.Header> headers = new ArrayList<>();
    private final Map<String, String> texts = new HashMap<>();
    private final String place;

    Arrival(Message<byte[]> message) {
        this.message = message;
        var found = message.getMetadata(IncomingKafkaRecordMetadata.class);
        if (found.isEmpty()) {
            key = new byte[0];
            place = "";
            return;
        }
        var record = found.orElseThrow();
        key = record.getKey() instanceof byte[] bytes ? bytes : new byte[0];
        place = Headers.place(record.getTopic(), record.getPartition(), record.getOffset());
        record.getHeaders().forEach(header -> {
            var value = header.value() == null ? new byte[0] : header.value();
            headers.add(new DeadLetter.Header(header.key(), value));
            texts.put(header.key(), new String(value, UTF_8));
        });
    }

    Message<byte[]> message() {
        return message;
    }

    byte @Nullable [] value() {
        return message.getPayload();
    }

    /** The prompt it is about, if its headers say so. */
    Optional<PromptName> prompt() {
        return PromptName.in(texts);
    }

    /** Leave for the calls that it takes. */
    Leave leave() {
        return message.getMetadata(Leave.class).orElse(Leave.ALWAYS);
    }

    /** Why what it stands for was lost before; empty if it is a message as any other. */
    String failure() {
        return texts.getOrDefault(Headers.FAILURE, "");
    }

    DeadLetter letter(String reason) {
        return new DeadLetter(key, value(), headers, reason, place);
    }
}
