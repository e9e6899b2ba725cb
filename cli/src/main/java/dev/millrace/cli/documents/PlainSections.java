package dev.millrace.cli.documents;

import java.util.ArrayList;
import java.util.List;

/** Reads plain text: paragraphs stand between blank lines, a short first line is the title. */
final class PlainSections {

    private static final int LONGEST_TITLE = 80;

    private PlainSections() {}

    static List<Section> of(String name, String text) {
        var paragraphs = new ArrayList<String>();
        var paragraph = new StringBuilder();
        for (var line : text.lines().toList()) {
            if (line.isBlank()) {
                end(paragraph, paragraphs);
            } else {
                paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
            }
        }
        end(paragraph, paragraphs);
        if (paragraphs.size() > 1 && isTitle(paragraphs.get(0))) {
            return List.of(new Section(List.of(paragraphs.get(0)), paragraphs.subList(1, paragraphs.size())));
        }
        return paragraphs.isEmpty() ? List.of() : List.of(new Section(List.of(name), paragraphs));
    }

    private static void end(StringBuilder paragraph, List<String> paragraphs) {
        if (!paragraph.isEmpty()) {
            paragraphs.add(paragraph.toString());
            paragraph.setLength(0);
        }
    }

    private static boolean isTitle(String paragraph) {
        return paragraph.length() <= LONGEST_TITLE && !paragraph.matches(".*[.!?:;,。]");
    }
}
