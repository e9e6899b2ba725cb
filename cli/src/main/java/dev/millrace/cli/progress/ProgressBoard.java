package dev.millrace.cli.progress;

import dev.millrace.contracts.Excerpt;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.RunProgress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is known of runs that are followed: one line for each run and stage, with how fast its prompts settle. */
public final class ProgressBoard {

    private static final List<String> HEADINGS =
            List.of("run", "stage", "issued", "open", "settled", "passed", "accepted", "rejected", "settling");

    private static final int LONGEST_NAME = 100;

    private final Map<RunId, RunProgress> newest = new TreeMap<>();
    private final Map<String, Double> rates = new HashMap<>();

    /** Newer progress of a run; says whether its state changed. */
    public boolean hear(RunProgress progress) {
        var before = newest.put(progress.run(), progress);
        if (before == null) {
            return true;
        }
        var passed = Duration.between(before.updated(), progress.updated());
        var seconds = passed.toSeconds() + passed.toMillisPart() / 1000.0;
        if (seconds > 0) {
            for (int i = 0;
                    i < Math.min(before.stages().size(), progress.stages().size());
                    i++) {
                var settled = progress.stages().get(i).books().settled()
                        - before.stages().get(i).books().settled();
                rates.put(key(progress, progress.stages().get(i)), settled / seconds);
            }
        }
        return before.state() != progress.state() || before.paused() != progress.paused();
    }

    /** The newest progress of a run. */
    public Optional<RunProgress> of(RunId run) {
        return Optional.ofNullable(newest.get(run));
    }

    /** The newest progress of all runs, in the order of their names. */
    public List<RunProgress> all() {
        return List.copyOf(newest.values());
    }

    /** Whether each of these runs has ended. */
    public boolean ended(Iterable<RunId> runs) {
        for (var run : runs) {
            var progress = newest.get(run);
            if (progress == null || !progress.state().ended()) {
                return false;
            }
        }
        return true;
    }

    /** One line for each run and stage, below one that names the numbers; nothing if no run is known. */
    public List<String> lines() {
        if (newest.isEmpty()) {
            return List.of();
        }
        var rows = new ArrayList<List<String>>();
        rows.add(HEADINGS);
        for (var progress : newest.values()) {
            progress.stages().forEach(stage -> rows.add(row(progress, stage)));
        }
        var runs = width(rows, 0);
        var stages = width(rows, 1);
        return rows.stream().map(row -> line(row, runs, stages)).toList();
    }

    private List<String> row(RunProgress progress, RunProgress.StageProgress stage) {
        var books = stage.books();
        var rate = rates.getOrDefault(key(progress, stage), 0.0);
        var moves = !progress.state().ended() && !progress.paused();
        return List.of(
                progress.run().toString(),
                Excerpt.of(stage.stage(), LONGEST_NAME),
                String.valueOf(books.issued()),
                String.valueOf(books.open()),
                String.valueOf(books.settled()),
                String.valueOf(books.passed()),
                String.valueOf(books.accepted()),
                String.valueOf(books.rejected()),
                moves ? String.format(Locale.ROOT, "%.1f/s", rate) : state(progress));
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private static String line(List<String> row, int runs, int stages) {
        var line = new StringBuilder(padded(row.get(0), runs)).append(' ').append(padded(row.get(1), stages));
        for (int column = 2; column < row.size(); column++) {
            line.append(String.format(Locale.ROOT, " %8s", row.get(column)));
        }
        return line.toString();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    private static String state(RunProgress progress) {
        return progress.paused() && !progress.state().ended()
                ? "paused"
                : progress.state().name().toLowerCase(Locale.ROOT);
    }

    private static String key(RunProgress progress, RunProgress.StageProgress stage) {
        return progress.run() + " " + stage.stage();
    }
}
