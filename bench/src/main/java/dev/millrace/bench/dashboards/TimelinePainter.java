package dev.millrace.bench.dashboards;

import java.awt.Rectangle;
import java.util.List;

/** A band for each series, in the colours and words of its states. */
final class TimelinePainter implements Painter {

    private static final int NAMES = 110;
    private static final int MOST_HIGH = 40;

    @Override
    public void paint(Brush brush, Panel panel, List<Answer> answers) {
        var place = brush.place();
        var area = new Rectangle(place.x + NAMES, place.y, place.width - NAMES, place.height - 20);
        var height = Math.min(MOST_HIGH, area.height / answers.size());
        brush.timeAxis(area);
        for (int i = 0; i < answers.size(); i++) {
            var answer = answers.get(i);
            var look = panel.look(answer.name());
            var y = area.y + i * height;
            brush.writeWithin(answer.name(), place.x, y + height / 2 + 4, NAMES - 8, Sheet.TEXT, Sheet.SMALL);
            band(brush, look, answer.series(), new Rectangle(area.x, y + 3, area.width, height - 6));
        }
    }

    /** One rectangle for each state that was kept until the next. */
    private static void band(Brush brush, Look look, Series series, Rectangle place) {
        var points = series.points();
        var begin = points.firstKey();
        for (var time : points.keySet()) {
            var next = points.higherEntry(time);
            var value = points.floorEntry(begin).getValue();
            if (next == null || !next.getValue().equals(value)) {
                var from = brush.x(begin, place);
                var to = next == null ? place.x + place.width : brush.x(next.getKey(), place);
                brush.graphics().setColor(look.colourOf(value));
                brush.graphics().fillRect(from, place.y, to - from, place.height);
                brush.writeWithin(
                        look.text(value),
                        from + 6,
                        place.y + place.height / 2 + 4,
                        to - from - 6,
                        Sheet.TEXT,
                        Sheet.SMALL);
                begin = next == null ? begin : next.getKey();
            }
        }
    }
}
