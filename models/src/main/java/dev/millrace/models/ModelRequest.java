package dev.millrace.models;

import dev.millrace.contracts.ChatMessage;
import dev.millrace.contracts.Sampling;
import java.util.List;
import java.util.Map;

/**
 * What is asked of a model.
 *
 * @param schema JSON Schema that the reply is held to, where the endpoint can; empty for free text
 * @param purpose who asks, {@code teacher} or {@code judge}, or {@code probe} for Millrace itself: a label of meters
 */
public record ModelRequest(List<ChatMessage> messages, Sampling sampling, Map<String, Object> schema, String purpose) {

    /** Refuses a request that says nothing. */
    public ModelRequest {
        messages = List.copyOf(messages);
        if (messages.isEmpty()) {
            throw new IllegalArgumentException("request for " + purpose + " has no messages");
        }
    }

    /** A request for free text. */
    public static ModelRequest of(List<ChatMessage> messages, Sampling sampling, String purpose) {
        return new ModelRequest(messages, sampling, Map.of(), purpose);
    }

    /** The same with other sampling. */
    ModelRequest with(Sampling other) {
        return new ModelRequest(messages, other, schema, purpose);
    }

    /** The same about another conversation. */
    public ModelRequest about(List<ChatMessage> other) {
        return new ModelRequest(other, sampling, schema, purpose);
    }
}
