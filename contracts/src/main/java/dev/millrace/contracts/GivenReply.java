package dev.millrace.contracts;

import java.util.List;

/**
 * A reply that a seed brings along, so that it need not be bought.
 *
 * @param model what wrote it, or empty if people did
 * @param scores what was found in it before; empty if it is to be scored
 */
public record GivenReply(String text, String model, List<Score> scores) {

    /** Refuses a reply without text. */
    public GivenReply {
        text = Fields.required("given reply", "text", text);
        model = Fields.text(model);
        scores = Fields.list(scores);
    }
}
