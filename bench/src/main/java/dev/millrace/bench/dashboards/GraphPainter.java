package dev.millrace.bench.dashboards;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.Stroke;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Lines over time, stacked or not, with a legend that says the last and the largest value of each. */
final class GraphPainter implements Painter {

    private static final int LEGEND_ROW = 15;
    private static final int AXIS = 62;
    private static final int TICKS = 4;
    private static final int LEGEND_WIDTH = 380;

    /** In points: a line ends where more are missing. */
    private static final double LONGEST_GAP = 1.5;

    private static final Stroke LINE = new BasicStroke(1.4f);
    private static final Stroke DASHED =
            new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {6, 5}, 0);

    /** One line: where it is, and what it stands on. */
    private record Line(NavigableMap<Double, Double> points, Map<Double, Double> ground, Look look, Color colour) {}

    @Override
    public void paint(Brush brush, Panel panel, List<Answer> answers) {
        var place = brush.place();
        var isBeside = panel.json()
                .path("options")
                .path("legend")
                .path("placement")
                .asText()
                .equals("right");
        var most = (isBeside ? place.height : place.height - 90) / LEGEND_ROW;
        var rows = Math.min(answers.size(), most);
        var area = new Rectangle(
                place.x + AXIS,
                place.y,
                place.width - AXIS - 8 - (isBeside ? LEGEND_WIDTH : 0),
                place.height - 20 - (isBeside ? 0 : rows * LEGEND_ROW + 4));
        var legend = isBeside
                ? new Rectangle(place.x + place.width - LEGEND_WIDTH + 12, place.y + 10, LEGEND_WIDTH - 12, 0)
                : new Rectangle(place.x, area.y + area.height + 32, place.width, 0);
        var lines = lines(panel, answers);
        var look = panel.look("");
        var top = look.max().orElseGet(() -> top(lines, look));
        var bottom = look.min().orElse(0.0);
        brush.timeAxis(area);
        valueAxis(brush, area, look, bottom, top);
        for (int i = 0; i < rows; i++) {
            legend(brush, panel, answers.get(i), lines.get(i).colour(), legend);
            legend.y += LEGEND_ROW;
        }
        brush.graphics().clip(new Rectangle(area.x, area.y - 1, area.width, area.height + 3));
        for (var line : lines) {
            draw(brush, area, line, bottom, top);
        }
    }

    private static List<Line> lines(Panel panel, List<Answer> answers) {
        var lines = new ArrayList<Line>();
        var stack = new TreeMap<Double, Double>();
        for (var answer : answers) {
            var look = panel.look(answer.name());
            var ground = new TreeMap<Double, Double>();
            var points = new TreeMap<Double, Double>();
            answer.series().points().forEach((time, value) -> {
                if (Double.isFinite(value)) {
                    var below = look.isStacked() ? stack.getOrDefault(time, 0.0) : 0.0;
                    ground.put(time, below);
                    points.put(time, below + value);
                    stack.put(time, below + value);
                }
            });
            lines.add(new Line(points, ground, look, Brush.colour(look, lines.size())));
        }
        return lines;
    }

    private static double top(List<Line> lines, Look look) {
        var largest = lines.stream()
                .flatMap(line -> line.points().values().stream())
                .mapToDouble(value -> value)
                .max()
                .orElse(1);
        var needed = Math.max(Math.max(largest, look.softMax()), 1e-9);
        var unit = look.unit().equals("bytes") ? Math.pow(1024, Math.floor(Math.log(needed) / Math.log(1024))) : 1;
        return round(needed / unit) * unit;
    }

    /** The next round number. */
    private static double round(double value) {
        var power = Math.pow(10, Math.floor(Math.log10(value)));
        for (var step : new double[] {1, 1.2, 1.6, 2, 2.4, 3.2, 4, 6, 8, 10}) {
            if (value <= step * power) {
                return step * power;
            }
        }
        return value;
    }

    private static void valueAxis(Brush brush, Rectangle area, Look look, double bottom, double top) {
        for (int i = 0; i <= TICKS; i++) {
            var y = area.y + area.height - area.height * i / TICKS;
            brush.graphics().setColor(Sheet.LINE);
            brush.graphics().drawLine(area.x, y, area.x + area.width, y);
            var text = Units.text(bottom + (top - bottom) * i / TICKS, look.unit(), Optional.empty());
            brush.writeBefore(text, area.x - 6, y + 4, Sheet.FAINT, Sheet.SMALL);
        }
    }

    private static void draw(Brush brush, Rectangle area, Line line, double bottom, double top) {
        var graphics = brush.graphics();
        for (var part : parts(line.points())) {
            var edge = new Path2D.Double();
            part.forEach((time, value) -> extend(edge, brush.x(time, area), y(value, area, bottom, top)));
            if (!line.look().isDashed()) {
                var body = new Path2D.Double(edge);
                part.descendingMap()
                        .forEach((time, value) -> body.lineTo(
                                brush.x(time, area), y(line.ground().getOrDefault(time, 0.0), area, bottom, top)));
                body.closePath();
                var colour = line.colour();
                var opacity = line.look().isStacked() ? 70 : 22;
                graphics.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), opacity));
                graphics.fill(body);
            }
            graphics.setColor(line.colour());
            graphics.setStroke(line.look().isDashed() ? DASHED : LINE);
            graphics.draw(edge);
        }
        graphics.setStroke(new BasicStroke());
    }

    /** The line, cut where nothing is known for too long. */
    private static List<NavigableMap<Double, Double>> parts(NavigableMap<Double, Double> points) {
        var step = Double.POSITIVE_INFINITY;
        var before = Double.NEGATIVE_INFINITY;
        for (var time : points.keySet()) {
            step = Math.min(step, time - before);
            before = time;
        }
        var parts = new ArrayList<NavigableMap<Double, Double>>();
        var part = new TreeMap<Double, Double>();
        for (var point : points.entrySet()) {
            if (!part.isEmpty() && point.getKey() - part.lastKey() > LONGEST_GAP * step) {
                parts.add(part);
                part = new TreeMap<>();
            }
            part.put(point.getKey(), point.getValue());
        }
        parts.add(part);
        return parts;
    }

    private static void extend(Path2D edge, double x, double y) {
        if (edge.getCurrentPoint() == null) {
            edge.moveTo(x, y);
        } else {
            edge.lineTo(x, y);
        }
    }

    private static double y(double value, Rectangle area, double bottom, double top) {
        return area.y + area.height - (value - bottom) / (top - bottom) * area.height;
    }

    private static void legend(Brush brush, Panel panel, Answer answer, Color colour, Rectangle row) {
        var look = panel.look(answer.name());
        var right = row.x + row.width;
        brush.graphics().setColor(colour);
        brush.graphics().fillRect(row.x + 4, row.y - 6, 12, 3);
        brush.writeWithin(answer.name(), row.x + 22, row.y, row.width - 190, Sheet.TEXT, Sheet.SMALL);
        brush.writeBefore("last " + look.text(answer.series().last()), right - 90, row.y, Sheet.FAINT, Sheet.SMALL);
        brush.writeBefore("max " + look.text(answer.series().largest()), right, row.y, Sheet.FAINT, Sheet.SMALL);
    }
}
