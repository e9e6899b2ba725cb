package dev.millrace.bench.dashboards;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What a panel is drawn with, and where. */
record Brush(Graphics2D graphics, Rectangle place, Instant from, Instant to) {

    private static final List<Color> PALETTE = List.of(
            new Color(0x56A64B),
            new Color(0xE0B400),
            new Color(0x3274D9),
            new Color(0xFF780A),
            new Color(0xE02F44),
            new Color(0x1F60C4),
            new Color(0xA352CC),
            new Color(0x37872D),
            new Color(0x8F3BB8),
            new Color(0x705DA0),
            new Color(0x0A437C),
            new Color(0x806EB7));

    private static final int TIMES = 5;

    /** The colour of the series at a place of its panel. */
    static Color colour(Look look, int place) {
        return look.fixed().orElse(PALETTE.get(place % PALETTE.size()));
    }

    /** Writes, with the text's left end at x. */
    void write(String text, int x, int y, Color colour, Font font) {
        graphics.setColor(colour);
        graphics.setFont(font);
        graphics.drawString(text, x, y);
    }

    /** Writes, with the text's right end at x. */
    void writeBefore(String text, int x, int y, Color colour, Font font) {
        write(text, x - width(text, font), y, colour, font);
    }

    /** Writes as much of a text as fits. */
    void writeWithin(String text, int x, int y, int width, Color colour, Font font) {
        var shown = text;
        while (width(shown, font) > width && shown.length() > 2) {
            shown = shown.substring(0, shown.length() - 2) + "…";
        }
        write(shown, x, y, colour, font);
    }

    int width(String text, Font font) {
        return graphics.getFontMetrics(font).stringWidth(text);
    }

    /** Where a time, in seconds, lies within an area that shows the whole time. */
    int x(double time, Rectangle area) {
        var start = from.toEpochMilli() / 1000.0;
        var all = to.toEpochMilli() / 1000.0 - start;
        return (int) Math.round(area.x + (time - start) / all * area.width);
    }

    /** Writes times below an area. */
    void timeAxis(Rectangle area) {
        for (int i = 1; i < TIMES; i++) {
            var time = from.plusMillis((to.toEpochMilli() - from.toEpochMilli()) * i / TIMES);
            var text = LocalTime.ofInstant(time, ZoneOffset.UTC)
                    .truncatedTo(ChronoUnit.SECONDS)
                    .toString();
            var x = area.x + area.width * i / TIMES;
            graphics.setColor(Sheet.LINE);
            graphics.drawLine(x, area.y, x, area.y + area.height);
            write(text, x - width(text, Sheet.SMALL) / 2, area.y + area.height + 13, Sheet.FAINT, Sheet.SMALL);
        }
    }
}
