package dev.millrace.cli.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a Markdown or plain text document into chunks along its headings and paragraphs. */
public final class DocumentChunks {

    /** Enough for several questions, little enough for a small model's attention. */
    public static final int WORDS = 280;

    private DocumentChunks() {}

    /** The chunks of a document in order, each of about {@link #WORDS} words at most. */
    public static List<Chunk> of(String fileName, String text) {
        return of(fileName, text, WORDS);
    }

    /** The chunks of a document in order, each of about that many words at most. */
    public static List<Chunk> of(String fileName, String text, int maxWords) {
        if (maxWords < 1) {
            throw new IllegalArgumentException("a chunk needs at least one word, not " + maxWords);
        }
        var plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        var sections = isMarkdown(fileName)
                ? MarkdownSections.of(titleOf(fileName), plain)
                : PlainSections.of(titleOf(fileName), plain);
        var chunks = new ArrayList<Chunk>();
        for (var section : SectionPacking.pack(sections, maxWords)) {
            chunks.add(new Chunk(
                    chunks.size(), String.join(" › ", section.path()), String.join("\n\n", section.blocks())));
        }
        return List.copyOf(chunks);
    }

    private static boolean isMarkdown(String fileName) {
        var name = fileName.toLowerCase(Locale.ROOT);
        return name.endsWith(".md") || name.endsWith(".markdown") || name.endsWith(".mdx");
    }

    private static String titleOf(String fileName) {
        var slash = Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\'));
        var name = fileName.substring(slash + 1);
        var dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
