package dev.millrace.cli.kafka;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** One message as it stands on a topic; messages are never compared. */
@SuppressWarnings("ArrayRecordComponent")
public record Row(
        String topic, int partition, long offset, long millis, String key, Map<String, String> headers, byte[] value) {

    /** Where it stands, for sentences about it. */
    public String place() {
        return topic + " partition " + partition + " offset " + offset;
    }

    /** A header's value, or the empty text. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** Its value as text. */
    public String text() {
        return new String(value, StandardCharsets.UTF_8);
    }
}
