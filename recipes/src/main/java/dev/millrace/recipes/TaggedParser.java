package dev.millrace.recipes;

import dev.millrace.contracts.Item;
import dev.millrace.contracts.Reply;
import dev.millrace.contracts.ReplyForm;
import dev.millrace.recipes.TagScanner.Kind;
import dev.millrace.recipes.TagScanner.Tag;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Entries of the form {@code [PROBLEM] … [ANSWER] … [END]}.
 *
 * <p>The first field's tag begins an entry and so ends the one before, if its {@code [END]} was left out. The last entry
 * must have its own: without it, nobody can tell it from one that was cut off.
 */
final class TaggedParser {

    private final List<String> fields;
    private final String text;
    private final Entries entries;
    private Map<String, String> values = new LinkedHashMap<>();
    private final Set<String> twice = new LinkedHashSet<>();
    private boolean inEntry;
    private String open = "";
    private int valueStart;

    private TaggedParser(ReplyForm.Tagged form, String text, Entries entries) {
        this.fields = form.fields();
        this.text = text;
        this.entries = entries;
    }

    static List<Item> parse(ReplyForm.Tagged form, Reply reply, int index) {
        var entries = new Entries(index, form.fields(), form.maxItems());
        new TaggedParser(form, reply.text(), entries).read();
        return entries.items("the reply has no entry of the form "
                + form.fields().stream()
                        .map(field -> "[" + field.toUpperCase(Locale.ROOT) + "] …")
                        .collect(Collectors.joining(" "))
                + " [END]");
    }

    private void read() {
        var scanner = new TagScanner(text, fields);
        var next = scanner.next(0);
        while (next.isPresent()) {
            take(next.get());
            next = scanner.next(next.get().end());
        }
        if (!open.isEmpty()) {
            closeValue(text.length());
            entries.addFaulty(Fault.CUT_OFF, "the entry begins but its [END] is not there", values);
        } else {
            finish();
        }
    }

    private void take(Tag tag) {
        closeValue(tag.start());
        var opens = tag.kind() == Kind.OPENS;
        if (opens && tag.field().equals(fields.get(0))) {
            finish();
        }
        if (opens) {
            inEntry = true;
            open = tag.field();
            valueStart = tag.end();
        } else if (values.keySet().containsAll(fields)) {
            finish();
        }
    }

    private void closeValue(int end) {
        if (!open.isEmpty() && values.putIfAbsent(open, plain(text.substring(valueStart, end))) != null) {
            twice.add(open);
        }
        open = "";
    }

    private void finish() {
        if (inEntry && twice.isEmpty()) {
            entries.add(values);
        } else if (inEntry) {
            entries.addFaulty(Fault.INCOMPLETE, "the entry has more than one " + String.join(", ", twice), values);
        }
        values = new LinkedHashMap<>();
        twice.clear();
        inEntry = false;
    }

    /** The text without space around it, and without half a pair of bold marks whose other half was at the tag. */
    private static String plain(String value) {
        var text = value.strip();
        if ((text.length() - text.replace("**", "").length()) / 2 % 2 == 0) {
            return text;
        }
        if (text.endsWith("**")) {
            return text.substring(0, text.length() - 2).stripTrailing();
        }
        return text.startsWith("**") ? text.substring(2).stripLeading() : text;
    }
}
