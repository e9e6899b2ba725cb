package dev.millrace.cli.documents;

import java.util.List;

/** What stands under one heading, without its subsections: the headings that lead to it, and its blocks. */
record Section(List<String> path, List<String> blocks) {

    Section {
        path = List.copyOf(path);
        blocks = List.copyOf(blocks);
    }

    int words() {
        return blocks.stream().mapToInt(Section::words).sum();
    }

    static int words(String text) {
        var count = 0;
        var inWord = false;
        for (var i = 0; i < text.length(); i++) {
            var space = Character.isWhitespace(text.charAt(i));
            if (!space && !inWord) {
                count++;
            }
            inWord = !space;
        }
        return count;
    }
}
