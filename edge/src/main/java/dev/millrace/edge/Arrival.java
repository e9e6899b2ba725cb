package dev.millrace.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.millrace.contracts.DeadLetter;
import dev.millrace.contracts.Headers;
import dev.millrace.contracts.PromptName;
import dev.millrace.models.Leave;
import dev.millrace.service.Step;
import dev.millrace.service.Traces;
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
    private final Optional<PromptName> prompt;
    private final Step step;

    /** A message that comes here to be worked on, which is a step of its prompt's trace. */
    Arrival(Message<byte[]> message, String work, Traces traces) {
        this.message = message;
        var found = message.getMetadata(IncomingKafkaRecordMetadata.class);
        if (found.isEmpty()) {
            key = new byte[0];
            place = "";
            prompt = Optional.empty();
            step = Step.NONE;
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
        prompt = PromptName.in(texts);
        step = prompt.map(name -> traces.begin(work, name, texts.getOrDefault(Traces.HEADER, "")))
                .orElse(Step.NONE);
    }

    Message<byte[]> message() {
        return message;
    }

    byte @Nullable [] value() {
        return message.getPayload();
    }

    /** The prompt it is about, if its headers say so. */
    Optional<PromptName> prompt() {
        return prompt;
    }

    /** The work on it as a step of its prompt's trace. */
    Step step() {
        return step;
    }

    /** Leave for the calls that it takes. */
    Leave leave() {
        var leave = message.getMetadata(Leave.class).orElse(Leave.ALWAYS);
        return step == Step.NONE ? leave : new TracedLeave(leave, step);
    }

    /** Why what it stands for was lost before; empty if it is a message as any other. */
    String failure() {
        return texts.getOrDefault(Headers.FAILURE, "");
    }

    /** Its topic, partition and offset. */
    String place() {
        return place;
    }

    DeadLetter letter(String reason) {
        return new DeadLetter(key, value(), headers, reason, place);
    }
}
