package dev.millrace.bench.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every panel of our dashboards can be drawn, and one without an answer is seen at once. */
class SheetTest {

    private static final Instant FROM = Instant.EPOCH;
    private static final Instant TO = FROM.plusSeconds(60);

    @Test
    void drawsEveryPanelWithoutRed() throws IOException {
        for (var dashboard : Dashboard.all(Path.of("..", "deploy", "grafana", "dashboards"))) {
            var sheet = new Sheet(dashboard, FROM, TO);
            dashboard.panels().forEach(panel -> sheet.draw(panel, answers(panel)));
            assertThat(count(sheet.image(), Color.RED)).as(dashboard.name()).isZero();
            assertThat(count(sheet.image(), Sheet.TEXT)).as(dashboard.name()).isGreaterThan(1_000);
        }
    }

    @Test
    void saysWhereThereIsNoData() throws IOException {
        var dashboard =
                Dashboard.all(Path.of("..", "deploy", "grafana", "dashboards")).get(0);
        var sheet = new Sheet(dashboard, FROM, TO);
        dashboard.panels().forEach(panel -> sheet.draw(panel, List.of()));

        assertThat(count(sheet.image(), Color.RED)).isGreaterThan(100);
    }

    /** Two series for each query, of which one has a gap. */
    private static List<Answer> answers(Panel panel) {
        var answers = new ArrayList<Answer>();
        for (var target : panel.targets()) {
            for (var end : List.of("1.0", "2.0")) {
                var points = new TreeMap<>(Map.of(0.0, 0.0, 1.0, 1.0, 2.0, 2.0, 40.0, 0.0, 41.0, Double.NaN));
                var series = new Series(Map.of("le", end, "dataset", "books", "run", end), points);
                answers.add(new Answer(target, end, series));
            }
        }
        return answers;
    }

    private static long count(BufferedImage image, Color colour) {
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var count = 0;
        for (var pixel : pixels) {
            count += pixel == colour.getRGB() ? 1 : 0;
        }
        return count;
    }
}
