package dev.millrace.bench.dashboards;

import java.awt.Font;
import java.util.List;

/** One large number for each series, side by side. */
final class StatPainter implements Painter {

    private static final Font LARGE = new Font(Font.SANS_SERIF, Font.PLAIN, 28);

    @Override
    public void paint(Brush brush, Panel panel, List<Answer> answers) {
        var place = brush.place();
        var width = place.width / answers.size();
        for (int i = 0; i < answers.size(); i++) {
            var answer = answers.get(i);
            var look = panel.look(answer.name());
            var value = answer.series().last();
            var text = look.text(value);
            var centre = place.x + width * i + width / 2;
            var y = (int) place.getCenterY() + 10;
            brush.write(text, centre - brush.width(text, LARGE) / 2, y, look.colourOf(value), LARGE);
            if (answers.size() > 1) {
                var name = answer.name();
                brush.write(name, centre - brush.width(name, Sheet.SMALL) / 2, y + 20, Sheet.FAINT, Sheet.SMALL);
            }
        }
    }
}
