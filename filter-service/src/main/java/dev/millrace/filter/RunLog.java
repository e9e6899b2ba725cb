package dev.millrace.filter;

import dev.millrace.contracts.Headers;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.RunProgress;
import dev.millrace.contracts.RunState;
import dev.millrace.ledger.RunView;
import dev.millrace.service.Correlation;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Logs each change of a run's state, as the ledger publishes it. A transaction that is undone may have been logged: then the
 * same line comes twice.
 */
final class RunLog {

    private static final Logger LOG = Logger.getLogger(RunLog.class);

    private final Map<RunId, Standing> known = new HashMap<>();

    /** What a line is about when it changes. */
    private record Standing(RunState state, boolean paused) {}

    /** These runs are known, and nothing about them is news. */
    void begin(List<RunView> runs) {
        known.clear();
        runs.forEach(run -> remember(run.progress()));
    }

    /** A run stands so. */
    void hear(RunProgress progress) {
        var before = known.get(progress.run());
        remember(progress);
        if (before == null && !progress.state().ended()) {
            log(progress, "is open: recipe " + progress.recipe() + " " + progress.recipeHash());
        } else if (before != null && before.state() != progress.state()) {
            log(progress, change(progress));
        }
        if (!progress.state().ended() && progress.paused() != (before != null && before.paused())) {
            log(progress, progress.paused() ? "is paused" : "is resumed");
        }
    }

    /** A final state never changes, so there is nothing to remember it for. */
    private void remember(RunProgress progress) {
        if (progress.state().ended()) {
            known.remove(progress.run());
        } else {
            known.put(progress.run(), new Standing(progress.state(), progress.paused()));
        }
    }

    private static String change(RunProgress progress) {
        return switch (progress.state()) {
            case OPEN -> "is open";
            case SEALED -> "is sealed: " + progress.expected() + " seeds";
            case DONE, SHORT, CANCELLED ->
                "is " + progress.state().name().toLowerCase(Locale.ROOT)
                        + (progress.reason().isEmpty() ? "" : " (" + progress.reason() + ")")
                        + ": " + books(progress);
        };
    }

    private static String books(RunProgress progress) {
        var books = progress.books();
        return "issued=" + books.issued() + " settled=" + books.settled() + " open=" + books.open()
                + " items=" + books.items() + " accepted=" + books.accepted() + " passed=" + books.passed()
                + " rejected=" + books.rejected();
    }

    private static void log(RunProgress progress, String what) {
        Correlation.of(Headers.of(progress.run(), ""), () -> LOG.infof("run %s %s", progress.run(), what));
    }
}
