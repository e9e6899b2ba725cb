package dev.millrace.contracts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message that cannot be read, as it came, with the reason and where it stood; cut where it would be larger than a
 * topic takes.
 */
public final class DeadLetter {

    /** What key, headers and value may have together: Kafka's own bytes take room beside them. */
    public static final int MOST_BYTES = Topic.MAX_RECORD_BYTES - 8 * 1024;

    private static final int MOST_OF_A_PART = 32 * 1024;

    private static final int A_HEADER_BESIDE = 16;

    private final byte[] key;
    private final byte[] value;
    private final List<Header> headers = new ArrayList<>();

    /** A header, of which Kafka says nothing but that it has a name. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Header(String name, byte[] value) {

        private int size() {
            return name.getBytes(StandardCharsets.UTF_8).length + value.length + A_HEADER_BESIDE;
        }
    }

    /** The letter of a message; headers that an earlier letter gave it are its own no more. */
    public DeadLetter(byte @Nullable [] key, byte @Nullable [] value, List<Header> came, String reason, String place) {
        this.key = cut(key, MOST_OF_A_PART);
        var own = List.of(text(Headers.REASON, reason), text(Headers.PLACE, place));
        var room = MOST_BYTES
                - this.key.length
                - own.stream().mapToInt(Header::size).sum();
        var forHeaders = Math.min(room, MOST_OF_A_PART);
        for (var header : came) {
            if (header.size() <= forHeaders
                    && own.stream().noneMatch(one -> one.name().equals(header.name()))) {
                headers.add(header);
                forHeaders -= header.size();
                room -= header.size();
            }
        }
        headers.addAll(own);
        this.value = cut(value, room);
    }

    /** The message's key; empty if it had none. */
    public byte[] key() {
        return key;
    }

    /** The message's value; empty if it had none. */
    public byte[] value() {
        return value;
    }

    /** The message's headers, then reason and place. */
    public List<Header> headers() {
        return List.copyOf(headers);
    }

    private static Header text(String name, String text) {
        return new Header(name, cut(text.getBytes(StandardCharsets.UTF_8), MOST_OF_A_PART));
    }

    private static byte[] cut(byte @Nullable [] bytes, int most) {
        if (bytes == null) {
            return new byte[0];
        }
        return bytes.length <= most ? bytes : Arrays.copyOf(bytes, most);
    }
}
