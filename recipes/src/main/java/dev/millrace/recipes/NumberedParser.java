package dev.millrace.recipes;

import dev.millrace.contracts.Item;
import dev.millrace.contracts.Reply;
import dev.millrace.contracts.Reply.FinishReason;
import dev.millrace.contracts.ReplyForm;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Entries of a numbered or bulleted list, each with the lines that belong to it, or the texts of a JSON list.
 *
 * <p>The list's first mark says how its entries begin; other marks, and deeper ones, are part of an entry's text. A number
 * begins an entry only where it goes on counting, so that a line such as "1990. A year" stays text.
 */
final class NumberedParser {

    private static final Pattern MARK = Pattern.compile(
            "(?<indent>[ \\t]{0,40}+)(?<bold>\\*\\*|__)?(?:\\(?(?<number>\\d{1,4}+)[.):．）]|(?<bullet>[-*•·–+])(?=\\s))(?<plain>\\*\\*|__)?(?=\\s|$|[^\\d\\s])(?<text>.*+)",
            Pattern.DOTALL);

    private static final int FURTHEST_STEP = 5;

    private final Entries entries;
    private final String field;
    private Optional<Mark> style = Optional.empty();
    private int counted;
    private StringBuilder entry = new StringBuilder();
    private boolean inEntry;
    private boolean afterEmptyLine;

    private NumberedParser(ReplyForm.Numbered form, Entries entries) {
        this.field = form.as();
        this.entries = entries;
    }

    static List<Item> parse(ReplyForm.Numbered form, Reply reply, int index) {
        var entries = new Entries(index, form.fields(), form.maxItems());
        var json =
                JsonTexts.in(reply.text()).filter(list -> list.before().lines().noneMatch(NumberedParser::isMarked));
        if (json.isPresent()) {
            return texts(json.get(), form, entries);
        }
        var parser = new NumberedParser(form, entries);
        reply.text().lines().forEach(parser::take);
        if (parser.inEntry && reply.finish() == FinishReason.LENGTH) {
            entries.addFaulty(Fault.CUT_OFF, "the reply ends within the entry", Map.of(form.as(), parser.text()));
        } else {
            parser.finish();
        }
        return entries.items("the reply has no numbered or bulleted entry");
    }

    private static List<Item> texts(JsonTexts list, ReplyForm.Numbered form, Entries entries) {
        if (!list.each(text -> entries.add(Map.of(form.as(), text)))) {
            entries.addFaulty(Fault.CUT_OFF, "the list of texts has no end", Map.of());
        }
        return entries.items("the reply has no numbered or bulleted entry");
    }

    private static boolean isMarked(String line) {
        return mark(line).isPresent();
    }

    private void take(String line) {
        var mark = mark(line);
        if (mark.isPresent() && begins(mark.get())) {
            finish();
            style = style.or(() -> mark);
            counted = mark.get().number();
            inEntry = true;
            entry.append(mark.get().text());
        } else if (line.isBlank()) {
            afterEmptyLine = true;
            return;
        } else if (inEntry && belongs(line)) {
            entry.append(afterEmptyLine ? "\n\n" : "\n").append(line.strip());
        } else {
            finish();
        }
        afterEmptyLine = false;
    }

    private boolean begins(Mark mark) {
        if (style.isEmpty()) {
            return true;
        }
        if (mark.indent() > style.get().indent() + 1
                || mark.isNumber() != style.get().isNumber()) {
            return false;
        }
        return !mark.isNumber()
                || mark.number() == 1
                || (mark.number() > counted && mark.number() <= counted + FURTHEST_STEP);
    }

    private boolean belongs(String line) {
        var indented = Character.isWhitespace(line.charAt(0));
        return !line.startsWith("```")
                && (!afterEmptyLine || indented || mark(line).isPresent());
    }

    private void finish() {
        if (inEntry) {
            entries.add(Map.of(field, text()));
        }
        entry = new StringBuilder();
        inEntry = false;
    }

    private String text() {
        var text = entry.toString().strip();
        return without("\"", without("**", text));
    }

    /** A text without marks around the whole of it. */
    private static String without(String mark, String text) {
        var wide = mark.length();
        var around =
                text.length() > 2 * wide && text.startsWith(mark) && text.indexOf(mark, wide) == text.length() - wide;
        return around ? text.substring(wide, text.length() - wide).strip() : text;
    }

    private static Optional<Mark> mark(String line) {
        var matcher = MARK.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var number = matcher.group("number");
        var bold = matcher.group("bold");
        var text = matcher.group("text");
        var half = bold != null && matcher.group("plain") == null && text.contains(bold);
        return Optional.of(new Mark(
                matcher.group("indent").length(),
                number == null ? -1 : Integer.parseInt(number),
                half ? text.replaceFirst(Pattern.quote(bold), "") : text));
    }

    private record Mark(int indent, int number, String text) {

        boolean isNumber() {
            return number >= 0;
        }
    }
}
