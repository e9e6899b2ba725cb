package dev.millrace.recipes.instruction;

import java.util.ArrayList;
import java.util.List;

/** What stands between blank lines and has a letter or digit: a heading is a paragraph, a line of asterisks is none. */
final class Paragraphs {

    private Paragraphs() {}

    static List<String> in(String text) {
        var paragraphs = new ArrayList<String>();
        var current = new StringBuilder();
        text.lines().forEach(line -> {
            if (line.isBlank()) {
                keep(current, paragraphs);
            } else {
                current.append(line).append('\n');
            }
        });
        keep(current, paragraphs);
        return paragraphs;
    }

    private static void keep(StringBuilder current, List<String> paragraphs) {
        var paragraph = current.toString().strip();
        if (Words.says(paragraph)) {
            paragraphs.add(paragraph);
        }
        current.setLength(0);
    }
}
