package dev.millrace.bench.dashboards;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A row for each set of labels, and a column for each query, as Grafana's transformation "merge" makes them. */
final class TablePainter implements Painter {

    private static final int HEIGHT = 22;

    @Override
    public void paint(Brush brush, Panel panel, List<Answer> answers) {
        var labels = new LinkedHashSet<String>();
        answers.forEach(answer -> labels.addAll(new TreeMap<>(answer.series().labels()).keySet()));
        labels.remove("__name__");
        var rows = rows(answers);
        var columns = columns(panel);
        var place = brush.place();
        var width = place.width / (labels.size() + columns.size());
        var x = place.x;
        for (var label : labels) {
            cell(brush, label, x, 0, width, true);
            var y = 1;
            for (var row : rows.keySet()) {
                cell(brush, row.getOrDefault(label, ""), x, y++, width, false);
            }
            x += width;
        }
        for (var column : columns.entrySet()) {
            cell(brush, column.getValue(), x, 0, width, true);
            var look = panel.look(column.getValue());
            var y = 1;
            for (var row : rows.values()) {
                var value = row.get(column.getKey());
                cell(brush, value == null ? "" : look.text(value), x, y++, width, false);
            }
            x += width;
        }
    }

    /** Values by labels, and by the query's id. */
    private static Map<Map<String, String>, Map<String, Double>> rows(List<Answer> answers) {
        var rows = new LinkedHashMap<Map<String, String>, Map<String, Double>>();
        for (var answer : answers) {
            var labels = new TreeMap<>(answer.series().labels());
            labels.remove("__name__");
            rows.computeIfAbsent(labels, first -> new LinkedHashMap<>())
                    .put(answer.target().id(), answer.series().last());
        }
        return rows;
    }

    /** What the columns are renamed to, by the query's id. */
    private static Map<String, String> columns(Panel panel) {
        var columns = new LinkedHashMap<String, String>();
        for (var target : new ArrayList<>(panel.targets())) {
            for (var transformation : panel.json().path("transformations")) {
                var name = transformation.path("options").path("renameByName").path("Value #" + target.id());
                if (name.isTextual()) {
                    columns.put(target.id(), name.asText());
                }
            }
        }
        return columns;
    }

    private static void cell(Brush brush, String text, int x, int row, int width, boolean isHead) {
        var y = brush.place().y + row * HEIGHT;
        brush.writeWithin(text, x, y + 14, width - 8, isHead ? Sheet.FAINT : Sheet.TEXT, Sheet.SMALL);
        brush.graphics().setColor(Sheet.LINE);
        brush.graphics().drawLine(x, y + HEIGHT - 2, x + width, y + HEIGHT - 2);
    }
}
