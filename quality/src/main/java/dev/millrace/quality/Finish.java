package dev.millrace.quality;

import dev.millrace.contracts.Item;
import dev.millrace.contracts.ReplyForm;
import dev.millrace.contracts.ScoredGeneration;

/**
 * Rejects an item of a reply that did not end by itself: held back, asking for tools, or cut off. Of a list that was cut
 * off the entries that are whole may pass, as the parser leaves out the others.
 */
public record Finish() implements Rule {

    @Override
    public String name() {
        return "finish_reason";
    }

    @Override
    public Verdict judge(Item item, ScoredGeneration from) {
        var reply = from.generation().replies().get(item.reply());
        return switch (reply.finish()) {
            case STOP, GIVEN -> Verdict.PASS;
            case LENGTH ->
                from.prompt().form() instanceof ReplyForm.Plain
                        ? reject("the reply was cut off at its longest length")
                        : Verdict.PASS;
            case TOOL_CALLS -> reject("the reply asks for tools instead of answering");
            case CONTENT_FILTER -> reject("the endpoint's content filter held the reply back");
        };
    }
}
