package dev.millrace.cli.documents;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/** A table as lines, one a row: {@code - Setting: `window` · Default: 64}. */
final class PlainTables {

    private PlainTables() {}

    static List<String> lines(TableBlock table) {
        var headers = new ArrayList<String>();
        var lines = new ArrayList<String>();
        for (var part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (var row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (row instanceof TableRow && part instanceof TableHead) {
                    headers.addAll(cells(row));
                } else if (row instanceof TableRow) {
                    line(headers, cells(row), lines);
                }
            }
        }
        return lines;
    }

    private static List<String> cells(Node row) {
        var cells = new ArrayList<String>();
        for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell) {
                cells.add(PlainInline.of(cell).replace(" · ", ", "));
            }
        }
        return cells;
    }

    private static void line(List<String> headers, List<String> cells, List<String> lines) {
        var parts = new ArrayList<String>();
        for (var i = 0; i < Math.min(headers.size(), cells.size()); i++) {
            if (!cells.get(i).isBlank()) {
                parts.add(headers.get(i).isBlank() ? cells.get(i) : headers.get(i) + ": " + cells.get(i));
            }
        }
        if (!parts.isEmpty()) {
            lines.add("- " + String.join(" · ", parts));
        }
    }
}
