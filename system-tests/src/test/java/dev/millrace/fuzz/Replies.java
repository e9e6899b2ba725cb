package dev.millrace.fuzz;

import dev.millrace.contracts.Reply;
import dev.millrace.contracts.Reply.FinishReason;
import java.util.List;

/** What models say. */
final class Replies {

    private Replies() {}

    static Reply of(String text) {
        return new Reply("teacher", "", text, "", List.of(), FinishReason.STOP, "", List.of());
    }
}
