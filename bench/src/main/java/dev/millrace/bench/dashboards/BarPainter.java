package dev.millrace.bench.dashboards;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A bar for each series, or for each bucket of a histogram. */
final class BarPainter implements Painter {

    private static final int MOST_HIGH = 24;

    /** One bar. */
    private record Bar(String name, double value) {}

    @Override
    public void paint(Brush brush, Panel panel, List<Answer> answers) {
        var bars = bars(answers);
        var place = brush.place();
        var height = Math.min(MOST_HIGH, place.height / bars.size());
        var names = Math.min(
                place.width / 2,
                bars.stream()
                                .mapToInt(bar -> brush.width(bar.name(), Sheet.SMALL))
                                .max()
                                .orElse(0)
                        + 12);
        var look = panel.look("");
        var top = look.max()
                .orElseGet(() -> Math.max(
                        1e-9, bars.stream().mapToDouble(Bar::value).max().orElse(1)));
        var room = place.width - names - 80;
        for (int i = 0; i < bars.size(); i++) {
            var bar = bars.get(i);
            var y = place.y + i * height;
            var length = (int) Math.round(Math.min(1, bar.value() / top) * room);
            brush.writeWithin(bar.name(), place.x, y + height / 2 + 4, names - 8, Sheet.TEXT, Sheet.SMALL);
            brush.graphics().setColor(new Color(0xEEF0F2));
            brush.graphics().fillRect(place.x + names, y + 2, room, height - 4);
            brush.graphics().setColor(look.colourOf(bar.value()));
            brush.graphics().fillRect(place.x + names, y + 2, length, height - 4);
            brush.writeBefore(
                    look.text(bar.value()), place.x + place.width, y + height / 2 + 4, Sheet.TEXT, Sheet.SMALL);
        }
    }

    private static List<Bar> bars(List<Answer> answers) {
        if (!answers.get(0).target().format().equals("heatmap")) {
            return answers.stream()
                    .map(answer -> new Bar(answer.name(), answer.series().last()))
                    .toList();
        }
        var buckets = answers.stream()
                .sorted(Comparator.comparingDouble(answer -> end(answer.name())))
                .toList();
        var bars = new ArrayList<Bar>();
        var below = 0.0;
        for (var bucket : buckets) {
            var all = bucket.series().last();
            bars.add(new Bar(bucket.name(), all - below));
            below = all;
        }
        return bars;
    }

    private static double end(String name) {
        return name.equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(name);
    }
}
