package dev.millrace.cli;

import dev.millrace.cli.progress.Screen;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * What surrounds a command: where it speaks, what time it is, and what the environment says.
 *
 * @param terminal whether lines can be rewritten in place
 * @param columns the terminal's width; 0 if unknown
 */
record Console(
        PrintStream out, PrintStream err, boolean terminal, int columns, Clock clock, Map<String, String> environment) {

    Console {
        environment = Map.copyOf(environment);
    }

    Screen screen() {
        return new Screen(out, terminal, columns, clock);
    }

    void say(String line) {
        out.println(printable(line));
    }

    void say(List<String> lines) {
        lines.forEach(this::say);
    }

    /** Control characters of other people's data would be commands to the terminal. */
    private static String printable(String line) {
        return line.replaceAll("[\\p{Cc}&&[^\n\t]]", "\uFFFD");
    }

    /** For a person who waits, apart from what the command gives. */
    void note(String line) {
        err.println(printable(line));
    }
}
