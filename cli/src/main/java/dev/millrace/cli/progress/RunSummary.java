package dev.millrace.cli.progress;

import dev.millrace.cli.books.BooksLine;
import dev.millrace.contracts.RunProgress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A run as it stands, told in a few lines, its books last. */
public final class RunSummary {

    private RunSummary() {}

    /** State, seeds, each stage, each stratum, rejections, spend and books. */
    public static List<String> of(RunProgress progress) {
        var lines = new ArrayList<String>();
        lines.add(headline(progress));
        var seeds = progress.seeds();
        lines.add(String.format(
                Locale.ROOT,
                "  seeds: received=%d used=%d waiting=%d refused=%d unused=%d repeats=%d",
                seeds.received(),
                seeds.used(),
                seeds.waiting(),
                seeds.refused(),
                seeds.unused(),
                seeds.repeats()));
        for (var stage : progress.stages()) {
            lines.add("  " + stage.stage() + ": " + BooksLine.of(stage.books()).substring("books: ".length()));
        }
        lines.addAll(strata(progress));
        if (!progress.rejections().isEmpty()) {
            lines.add("  rejections: " + counts(progress.rejections()));
        }
        lines.add("  tokens: " + tokens(progress) + time(progress));
        lines.add(BooksLine.of(progress.books()));
        return List.copyOf(lines);
    }

    /** Counts by name, the largest first. */
    public static String counts(Map<String, Long> counts) {
        return String.join(
                ", ",
                counts.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .toList());
    }

    private static String headline(RunProgress progress) {
        var state = progress.state().name().toLowerCase(Locale.ROOT);
        return progress.run() + " (" + progress.recipe() + ") is " + state
                + (progress.paused() && !progress.state().ended() ? ", paused" : "")
                + (progress.reason().isEmpty() || progress.reason().equals(state) ? "" : ": " + progress.reason());
    }

    private static List<String> strata(RunProgress progress) {
        if (progress.strata().size() == 1 && progress.strata().get(0).stratum().isEmpty()) {
            return List.of();
        }
        return progress.strata().stream()
                .map(stratum ->
                        "  stratum " + (stratum.stratum().isEmpty() ? "(none)" : stratum.stratum()) + ": accepted "
                                + stratum.accepted()
                                + (stratum.target() > 0 ? " of " + stratum.target() : "")
                                + (stratum.exhausted() ? ", exhausted" : ""))
                .toList();
    }

    private static String tokens(RunProgress progress) {
        var spend = progress.spend();
        var text = spend.teacher().total() + " teacher, " + spend.judge().total() + " judge";
        if (spend.beside().total() > 0) {
            text += ", " + spend.beside().total() + " beside";
        }
        if (spend.money() + spend.moneyBeside() > 0) {
            text += String.format(Locale.ROOT, "; money: %.4f", spend.money() + spend.moneyBeside());
        }
        return text;
    }

    private static String time(RunProgress progress) {
        Instant until = progress.ended() == null ? progress.updated() : progress.ended();
        var taken = Duration.between(progress.opened(), until);
        var seconds = taken.toSeconds() + taken.toMillisPart() / 1000.0;
        return String.format(Locale.ROOT, "; time: %.1f s", seconds);
    }
}
