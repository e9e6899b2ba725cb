package dev.millrace.cli.progress;

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

    private final Map<RunId, RunProgress> newest = new TreeMap<>();
    private final Map<String, Double> rates = new HashMap<>();

    /** Newer progress of a run; says whether its state changed. */
    public boolean hear(RunProgress progress) {
        var before = newest.put(progress.run(), progress);
        if (before == null) {
            return true;
        }
        var seconds = Duration.between(before.updated(), progress.updated()).toMillis() / 1000.0;
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

    /** One line for each run and stage. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        for (var progress : newest.values()) {
            if (progress.stages().isEmpty()) {
                lines.add(String.format(Locale.ROOT, "%-28s %s", progress.run(), state(progress)));
            }
            for (var stage : progress.stages()) {
                lines.add(line(progress, stage));
            }
        }
        return List.copyOf(lines);
    }

    private String line(RunProgress progress, RunProgress.StageProgress stage) {
        var books = stage.books();
        var rate = rates.getOrDefault(key(progress, stage), 0.0);
        var speed = progress.state().ended() || progress.paused()
                ? state(progress)
                : String.format(Locale.ROOT, "%.1f/s", rate);
        return String.format(
                Locale.ROOT,
                "%-28s %-11s issued %6d  open %5d  settled %6d  accepted %6d  rejected %6d  %8s",
                progress.run(),
                stage.stage(),
                books.issued(),
                books.open(),
                books.settled(),
                books.accepted(),
                books.rejected(),
                speed);
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
