package dev.millrace.ledger;

import dev.millrace.contracts.ChatMessage;
import dev.millrace.contracts.GivenReply;
import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.Wire;
import java.util.List;
import java.util.Map;

/** How large records are, so that none is sent that the broker refuses. */
final class Sizes {

    /** Below this many characters of text no record comes near the limit, whatever its characters. */
    private static final long HARMLESS = 256 * 1024;

    private Sizes() {}

    /** Bytes of a prompt on the wire; a bound that is cheap to find where the prompt is small. */
    static long of(Prompt prompt) {
        long characters = prompt.replies().stream()
                .map(GivenReply::text)
                .mapToLong(String::length)
                .sum();
        for (var message : prompt.messages()) {
            characters += message.content().length();
        }
        characters += characters(prompt.variables()) + characters(prompt.labels());
        return characters <= HARMLESS ? characters : Wire.bytes(prompt).length;
    }

    /** The values as they are, or none if they are too large to be sent in a record of their own. */
    static Map<String, String> orNone(Map<String, String> values, int most) {
        return characters(values) <= HARMLESS || Wire.bytes(values).length <= most ? values : Map.of();
    }

    /** Whether a conversation can be sent in a record. */
    static boolean fit(List<ChatMessage> messages, int most) {
        long characters = messages.stream()
                .mapToLong(message ->
                        message.content().length() + message.reasoning().length())
                .sum();
        return characters <= HARMLESS || Wire.bytes(messages).length <= most;
    }

    private static long characters(Map<String, String> texts) {
        return texts.entrySet().stream()
                .mapToLong(text -> text.getKey().length() + text.getValue().length())
                .sum();
    }
}
