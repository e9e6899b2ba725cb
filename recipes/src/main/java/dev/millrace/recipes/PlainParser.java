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
        var text = EMPTY_LINES.matcher(reply.text()).replaceFirst("").stripTrailing();
        return List.of(
                text.isEmpty()
                        ? new Item(index, Map.of(), Fault.EMPTY.reason("the reply has no text"), List.of())
                        : new Item(index, Map.of(form.as(), text), null, List.of()));
    }
}
