package dev.millrace.bench.dashboards;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The picture of one dashboard, on which its panels are drawn one by one. */
final class Sheet {

    static final Color TEXT = new Color(0x24292E);
    static final Color FAINT = new Color(0x6E7480);
    static final Color LINE = new Color(0xE3E5E8);

    static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 11);
    static final Font BOLD = new Font(Font.SANS_SERIF, Font.BOLD, 12);

    private static final int COLUMN = 62;
    private static final int ROW = 34;
    private static final int HEADER = 40;
    private static final int GAP = 4;

    private static final Map<String, Painter> PAINTERS = Map.of(
            "stat", new StatPainter(),
            "timeseries", new GraphPainter(),
            "bargauge", new BarPainter(),
            "table", new TablePainter(),
            "state-timeline", new TimelinePainter());

    private final BufferedImage image;
    private final Graphics2D graphics;
    private final Instant from;
    private final Instant to;

    Sheet(Dashboard dashboard, Instant from, Instant to) {
        this.from = from;
        this.to = to;
        var height = dashboard.panels().stream()
                .mapToInt(panel -> panel.place().y + panel.place().height)
                .max()
                .orElse(0);
        image = new BufferedImage(24 * COLUMN, HEADER + height * ROW, BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(new Color(0xF4F5F5));
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setColor(TEXT);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 17));
        graphics.drawString(dashboard.title(), 12, 26);
    }

    /** Draws one panel; one that has no answers says so. */
    void draw(Panel panel, List<Answer> answers) {
        var place = panel.place();
        var frame = new Rectangle(
                place.x * COLUMN + GAP,
                HEADER + place.y * ROW + GAP,
                place.width * COLUMN - 2 * GAP,
                place.height * ROW - 2 * GAP);
        graphics.setClip(null);
        graphics.setFont(BOLD);
        if (panel.type().equals("row")) {
            graphics.setColor(TEXT);
            graphics.drawString("▾ " + panel.title(), frame.x + 4, frame.y + 18);
            return;
        }
        graphics.setColor(Color.WHITE);
        graphics.fill(frame);
        graphics.setColor(LINE);
        graphics.draw(frame);
        graphics.clip(frame);
        graphics.setColor(TEXT);
        graphics.drawString(panel.title(), frame.x + 8, frame.y + 18);
        var inside = new Rectangle(frame.x + 8, frame.y + 28, frame.width - 16, frame.height - 34);
        if (answers.isEmpty()) {
            graphics.setColor(Color.RED);
            graphics.drawString("No data", (int) inside.getCenterX() - 24, (int) inside.getCenterY());
            return;
        }
        var painter = PAINTERS.get(panel.type());
        if (painter == null) {
            throw new IllegalArgumentException("a panel of type " + panel.type() + " is not drawn");
        }
        painter.paint(new Brush(graphics, inside, from, to), panel, answers);
    }

    BufferedImage image() {
        return image;
    }
}
