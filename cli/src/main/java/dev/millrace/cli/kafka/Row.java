package dev.millrace.cli.kafka;

import dev.millrace.contracts.Headers;
import dev.millrace.contracts.RunId;
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

    /** Whether it belongs to a dataset: by its header, or by its key where somebody sent it without. */
    public boolean isOf(String dataset) {
        var named = header(Headers.DATASET);
        return (named.isEmpty() ? key : named).equals(dataset);
    }

    /** Whether it belongs to a run, by its headers. */
    public boolean isOf(RunId run) {
        return header(Headers.DATASET).equals(run.dataset())
                && header(Headers.RUN).equals(run.name());
    }

    /** Its value as text. */
    public String text() {
        return new String(value, StandardCharsets.UTF_8);
    }
}
