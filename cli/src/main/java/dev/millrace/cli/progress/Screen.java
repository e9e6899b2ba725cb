package dev.millrace.cli.progress;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Shows lines that change: rewritten in place on a terminal, else printed whole now and then. */
public final class Screen {

    private static final Duration TERMINAL_PAUSE = Duration.ofMillis(250);

    private static final Duration PLAIN_PAUSE = Duration.ofSeconds(5);

    private static final String CLEAR_LINE = "\u001b[K";

    private final PrintStream out;
    private final boolean terminal;
    private final int columns;
    private final Clock clock;
    private Instant shownAt = Instant.MIN;
    private List<String> shown = List.of();

    /** On a terminal of that width, or on a stream. */
    public Screen(PrintStream out, boolean terminal, int columns, Clock clock) {
        this.out = out;
        this.terminal = terminal;
        this.columns = columns;
        this.clock = clock;
    }

    /** Shows lines unless others were shown a moment ago. */
    public void show(List<String> lines) {
        var pause = terminal ? TERMINAL_PAUSE : PLAIN_PAUSE;
        if (shownAt.equals(Instant.MIN) || !clock.instant().isBefore(shownAt.plus(pause))) {
            showNow(lines);
        }
    }

    /** Shows lines at once, unless they are those that stand there. */
    public void showNow(List<String> lines) {
        shownAt = clock.instant();
        if (lines.equals(shown)) {
            return;
        }
        var text = new StringBuilder();
        if (terminal && !shown.isEmpty()) {
            text.append("\u001b[" + shown.size() + "A");
        }
        for (var line : lines) {
            text.append(terminal ? cut(line) + CLEAR_LINE : line).append('\n');
        }
        out.print(text);
        out.flush();
        shown = List.copyOf(lines);
    }

    /** Leaves the lines where they are; what comes next is printed below. */
    public void say(String line) {
        out.println(line);
        shown = List.of();
    }

    private String cut(String line) {
        return columns > 0 && line.length() >= columns ? line.substring(0, columns - 1) : line;
    }
}
