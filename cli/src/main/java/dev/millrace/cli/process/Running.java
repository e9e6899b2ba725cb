package dev.millrace.cli.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A program that was started, and where it writes. */
public record Running(Program program, Process process, Path log) {

    private static final int LAST_LINES = 12;

    /** The last lines of its log, for whoever must find out why it ended. */
    public List<String> lastWords() {
        try {
            var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
        } catch (IOException unreadable) {
            return List.of("(its log " + log + " cannot be read)");
        }
    }
}
