package dev.millrace.cli.documents;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;

/** A list as lines, one an entry, nested ones indented. */
final class PlainLists {

    private static final int DEEPEST = 6;

    private PlainLists() {}

    static List<String> lines(ListBlock list) {
        var lines = new ArrayList<String>();
        collect(list, 0, lines);
        return lines;
    }

    private static void collect(ListBlock list, int depth, List<String> lines) {
        var number = 1;
        for (var node = list.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof ListItem item) {
                var mark = list instanceof OrderedList ? number + ". " : "- ";
                entry(item, "  ".repeat(depth) + mark, depth, lines);
                number++;
            }
        }
    }

    private static void entry(ListItem item, String opening, int depth, List<String> lines) {
        var mark = opening;
        for (Node child = item.getFirstChild(); child != null; child = child.getNext()) {
            var text = child instanceof Paragraph paragraph ? PlainInline.of(paragraph) : "";
            if (!text.isBlank()) {
                lines.add(mark + text);
                mark = "  ".repeat(depth) + "- ";
            }
        }
        for (Node child = item.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof ListBlock nested && depth < DEEPEST) {
                collect(nested, depth + 1, lines);
            }
        }
    }
}
