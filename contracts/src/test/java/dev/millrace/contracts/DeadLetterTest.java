package dev.millrace.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.millrace.contracts.DeadLetter.Header;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeadLetterTest {

    @Test
    void isTheMessageAsItCameWithReasonAndPlace() {
        var letter = new DeadLetter(bytes("key"), bytes("value"), List.of(header("colour", "red")), "no JSON", "t-1-2");

        assertThat(letter.key()).isEqualTo(bytes("key"));
        assertThat(letter.value()).isEqualTo(bytes("value"));
        assertThat(texts(letter))
                .containsExactly(entry("colour", "red"), entry("reason", "no JSON"), entry("place", "t-1-2"));
    }

    @Test
    void aMessageWithoutKeyAndValueHasAnEmptyLetter() {
        var letter = new DeadLetter(null, null, List.of(), "it is empty", "t-1-2");

        assertThat(letter.key()).isEmpty();
        assertThat(letter.value()).isEmpty();
    }

    @Test
    void aLetterThatWasSentAgainSaysOnlyWhereItStoodLast() {
        var came = List.of(header("reason", "old"), header("place", "t-0-0"), header("run", "r"));
        var letter = new DeadLetter(null, null, came, "new", "t-1-2");

        assertThat(letter.headers()).hasSize(3);
        assertThat(texts(letter)).containsExactly(entry("run", "r"), entry("reason", "new"), entry("place", "t-1-2"));
    }

    @Test
    void isCutToWhatATopicTakesWhateverIsLarge() {
        var large = new byte[Topic.MAX_RECORD_BYTES];
        var came = List.of(new Header("large", large), header("run", "r"));
        var letter = new DeadLetter(large, large, came, "x".repeat(5_000_000), "t-1-2");

        assertThat(size(letter)).isBetween(DeadLetter.MOST_BYTES - 100, DeadLetter.MOST_BYTES);
        assertThat(texts(letter)).containsEntry("run", "r").containsEntry("place", "t-1-2");
        assertThat(texts(letter)).doesNotContainKey("large");
    }

    @Test
    void manyHeadersDoNotPushTheValueOut() {
        var came = java.util.Collections.nCopies(100_000, header("h", "0123456789"));
        var letter = new DeadLetter(null, bytes("value"), came, "no JSON", "t-1-2");

        assertThat(letter.value()).isEqualTo(bytes("value"));
        assertThat(size(letter)).isLessThan(40_000);
    }

    private static int size(DeadLetter letter) {
        var headers = letter.headers().stream()
                .mapToInt(header -> header.name().length() + header.value().length)
                .sum();
        return letter.key().length + letter.value().length + headers;
    }

    private static Map<String, String> texts(DeadLetter letter) {
        var texts = new LinkedHashMap<String, String>();
        letter.headers().forEach(header -> texts.put(header.name(), new String(header.value(), UTF_8)));
        return texts;
    }

    private static Header header(String name, String value) {
        return new Header(name, bytes(value));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
