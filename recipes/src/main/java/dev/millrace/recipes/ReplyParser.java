package dev.millrace.recipes;

import dev.millrace.contracts.Item;
import dev.millrace.contracts.Reply;
import dev.millrace.contracts.ReplyForm;
import java.util.List;

/**
 * Finds the items that stand in a reply, and nothing that does not.
 *
 * <p>What is wrong is said, never mended: an entry without its end, with a value too few, or that stands there a second
 * time is a faulty item of its own, and so are all entries beyond the form's {@code max_items} together. A reply without
 * entries is one faulty item. Time is linear in the length of the reply, whatever stands in it.
 */
public final class ReplyParser {

    /** The most entries that are taken of one reply, whatever its form allows; a loop of a model is cut here. */
    public static final int MOST_ITEMS = 1000;

    private final JsonParser json = new JsonParser();

    /**
     * The items of a reply, at least one, in the order in which they stand there.
     *
     * @param replyIndex which of a generation's replies it is, from 0
     */
    public List<Item> parse(ReplyForm form, Reply reply, int replyIndex) {
        if (form instanceof ReplyForm.Tagged tagged) {
            return TaggedParser.parse(tagged, reply, replyIndex);
        }
        if (form instanceof ReplyForm.Numbered numbered) {
            return NumberedParser.parse(numbered, reply, replyIndex);
        }
        if (form instanceof ReplyForm.Json schema) {
            return json.parse(schema, reply, replyIndex);
        }
        return PlainParser.parse((ReplyForm.Plain) form, reply, replyIndex);
    }
}
