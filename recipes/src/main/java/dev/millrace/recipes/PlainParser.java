package dev.millrace.recipes;

import dev.millrace.contracts.Item;
import dev.millrace.contracts.Reply;
import dev.millrace.contracts.ReplyForm;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A reply that is one item: its whole text, without empty lines around it. */
final class PlainParser {

    private static final Pattern EMPTY_LINES = Pattern.compile("\\A(?:[^\\S\\n]*+\\n)++");

    private PlainParser() {}

    static List<Item> parse(ReplyForm.Plain form, Reply reply, int index) {
        var whole = EMPTY_LINES.matcher(reply.text()).replaceFirst("").stripTrailing();
        var text = form.strip().equals(ReplyForm.Plain.PLEASANTRIES) ? Pleasantries.strip(whole) : whole;
        return List.of(
                text.isEmpty()
                        ? new Item(
                                index,
                                Map.of(),
                                Fault.EMPTY.reason(whole.isEmpty() ? "the reply has no text" : "the reply only thanks"),
                                List.of())
                        : new Item(index, Map.of(form.as(), text), null, List.of()));
    }
}
