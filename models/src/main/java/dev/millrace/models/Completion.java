package dev.millrace.models;

import dev.millrace.contracts.ModelCall;
import dev.millrace.contracts.Reply;
import java.util.List;

/** What one call brought, and what it cost. */
public record Completion(List<Reply> replies, ModelCall call) {

    /** Copies its list. */
    public Completion {
        replies = List.copyOf(replies);
    }
}
