package dev.millrace.filter;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** A value inside the topology, and the topic it is bound for; on the wire it is the value alone. */
final class Message {

    /** Writes the value, and reads it as bound for nowhere. */
    static final Serde<Message> SERDE =
            Serdes.serdeFrom((topic, message) -> message.value(), (topic, bytes) -> new Message("", bytes));

    private static final String WRITTEN = "written";

    private final String topic;
    private final byte[] value;

    /** A message bound for a topic; the empty one stands for the ledger's own. */
    Message(String topic, byte[] value) {
        this.topic = topic;
        this.value = value;
    }

    /** A message to the ledger. */
    static Message toLedger(byte[] value) {
        return new Message("", value);
    }

    String topic() {
        return topic;
    }

    byte[] value() {
        return value;
    }

    boolean isToLedger() {
        return topic.isEmpty();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Headers headers(Map<String, String> texts) {
        var headers = new RecordHeaders();
        texts.forEach((name, text) -> headers.add(name, utf8(text)));
        return headers;
    }

    /** Notes when the record was written from which a message to the ledger comes. */
    static Headers written(long time) {
        return headers(Map.of(WRITTEN, String.valueOf(time)));
    }

    /** When that was, if it is noted. */
    static Optional<Instant> written(Headers headers) {
        var text = header(headers, WRITTEN);
        return text.isEmpty() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(Long.parseLong(text)));
    }

    /** A header's text, or an empty one. */
    static String header(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
