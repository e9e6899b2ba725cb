package dev.millrace.cli.export;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.millrace.contracts.Excerpt;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Other people's words as they may stand in Markdown and its front matter: as text, never as markup. */
final class Markdown {

    private static final int LONGEST = 500;

    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_{}\\[\\]<>()#|!~&]");

    private Markdown() {}

    /** On one line, with nothing that Markdown would read. */
    static String text(String words) {
        return MARKUP.matcher(Excerpt.of(words, LONGEST)).replaceAll("\\\\$0");
    }

    /** A YAML scalar, which in quotes is JSON's. */
    static String quoted(String words) {
        return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(Excerpt.of(words, LONGEST))) + "\"";
    }

    /** A table's lines; the cells are Markdown already. */
    static String table(List<String> headings, List<List<String>> rows) {
        return row(headings)
                + row(headings.stream().map(heading -> "---").toList())
                + rows.stream().map(Markdown::row).collect(Collectors.joining());
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
