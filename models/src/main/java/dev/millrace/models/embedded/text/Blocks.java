package dev.millrace.models.embedded.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads Markdown or plain text line by line into blocks; code, headings, HTML and rules are left out. */
public final class Blocks {

    /** Longer documents are not read: a chunk of a document is a few kilobytes. */
    public static final int MOST_CHARACTERS = 100_000;

    private static final Pattern FENCE = Pattern.compile("^\\s{0,8}(```+|~~~+).*");
    private static final Pattern ENTRY = Pattern.compile("^\\s*(?:[-*+•]|\\d{1,3}[.)])\\s+(?:\\[[ xX]]\\s+)?(?=\\S)");
    private static final Pattern DELIMITER =
            Pattern.compile("^\\s*\\|?\\s*:?-{2,}:?\\s*(\\|\\s*:?-{2,}:?\\s*)*\\|?\\s*$");
    private static final Pattern SKIPPED =
            Pattern.compile("^\\s*(?:#{1,6}(?:\\s.*)?|[-*_=]{3,}\\s*|(?:[*_-] ){2,}[*_-]\\s*|<[/!a-zA-Z].*|"
                    + ":::.*|!!!.*|\\[\\^?[^]]{1,80}]:.*)$");

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private final List<String> entries = new ArrayList<>();
    private String lead = "";
    private boolean inEntry;

    private Blocks() {}

    /** The blocks of a document in order; none if the document is too long to be a chunk. */
    public static List<Block> of(String document) {
        if (document.length() > MOST_CHARACTERS) {
            return List.of();
        }
        return new Blocks().read(withoutFrontMatter(document.lines().toList()));
    }

    private static List<String> withoutFrontMatter(List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).strip().equals("---")) {
            return lines;
        }
        var end = lines.subList(1, lines.size()).indexOf("---");
        return end < 0 ? lines : lines.subList(end + 2, lines.size());
    }

    private List<Block> read(List<String> lines) {
        var at = 0;
        while (at < lines.size()) {
            at = step(lines, at);
        }
        endList();
        return List.copyOf(blocks);
    }

    private int step(List<String> lines, int at) {
        var line = unquoted(lines.get(at));
        var fence = FENCE.matcher(line);
        if (fence.matches()) {
            endParagraph();
            return afterFence(lines, at + 1, fence.group(1));
        }
        if (line.isBlank()) {
            endParagraph();
            return at + 1;
        }
        if (at + 1 < lines.size() && line.contains("|") && isDelimiter(lines.get(at + 1))) {
            endList();
            return table(lines, at);
        }
        var entry = ENTRY.matcher(line);
        if (entry.find()) {
            endParagraph();
            inEntry = true;
            return append(line.substring(entry.end()), at);
        }
        if (SKIPPED.matcher(line).matches()) {
            endList();
            return at + 1;
        }
        if (paragraph.isEmpty() && !line.startsWith(" ")) {
            endList();
        }
        return paragraph.isEmpty() && line.startsWith("    ") && !inEntry ? at + 1 : append(line, at);
    }

    private int append(String line, int at) {
        paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
        return at + 1;
    }

    private static String unquoted(String line) {
        var at = 0;
        while (at < line.length() && (line.charAt(at) == '>' || line.charAt(at) == ' ')) {
            at++;
        }
        var quoted = line.lastIndexOf('>', at - 1);
        return quoted < 0 ? line : line.substring(quoted + 1).stripLeading();
    }

    private static int afterFence(List<String> lines, int from, String fence) {
        for (var i = from; i < lines.size(); i++) {
            if (lines.get(i).strip().startsWith(fence)) {
                return i + 1;
            }
        }
        return lines.size();
    }

    private static boolean isDelimiter(String line) {
        return line.length() < 1000
                && line.contains("-")
                && line.contains("|")
                && DELIMITER.matcher(line).matches();
    }

    private int table(List<String> lines, int at) {
        var headers = cells(lines.get(at));
        var i = at + 2;
        for (; i < lines.size() && lines.get(i).contains("|"); i++) {
            var cells = cells(lines.get(i));
            if (cells.size() == headers.size()) {
                blocks.add(new Block.Row(headers, cells));
            }
        }
        return i;
    }

    private static List<String> cells(String line) {
        var text = line.strip().replaceFirst("^\\|", "").replaceFirst("\\|$", "");
        return Arrays.stream(text.split("(?<!\\\\)\\|", -1)).map(Inline::plain).toList();
    }

    private void endParagraph() {
        if (paragraph.isEmpty()) {
            return;
        }
        var text = Inline.plain(paragraph.toString());
        paragraph.setLength(0);
        if (inEntry) {
            entry(text);
        } else {
            blocks.add(new Block.Prose(text));
            lead = text;
        }
    }

    private void entry(String text) {
        var row = rowOf(text);
        if (row.isEmpty()) {
            entries.add(text);
            blocks.add(new Block.Prose(text));
        } else {
            blocks.addAll(row);
        }
    }

    /** A chunk shows a table row as {@code - Header: cell · Header: cell}. */
    private static List<Block> rowOf(String text) {
        var parts = Arrays.asList(text.split(" · ", -1));
        var isRow = parts.size() > 1 && parts.stream().allMatch(part -> part.indexOf(": ") > 0);
        if (!isRow) {
            return List.of();
        }
        var colons = parts.stream().map(part -> part.indexOf(": ")).toList();
        return List.of(new Block.Row(
                IntStream.range(0, parts.size())
                        .mapToObj(i -> parts.get(i).substring(0, colons.get(i)))
                        .toList(),
                IntStream.range(0, parts.size())
                        .mapToObj(i -> parts.get(i).substring(colons.get(i) + 2))
                        .toList()));
    }

    private void endList() {
        endParagraph();
        if (entries.size() > 1 && lead.endsWith(":")) {
            blocks.add(new Block.Listing(lead, entries));
        }
        entries.clear();
        inEntry = false;
        lead = "";
    }
}
