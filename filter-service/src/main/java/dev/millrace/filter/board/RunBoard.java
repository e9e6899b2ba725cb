package dev.millrace.filter.board;

import dev.millrace.contracts.RunId;
import dev.millrace.contracts.RunProgress;
import dev.millrace.ledger.RunView;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the runs of this instance's tasks stand: those that are not over, and those that have been over for ten minutes at
 * most.
 *
 * <p>Safe for use by several threads.
 */
public final class RunBoard {

    /** How long a run that is over is shown. */
    public static final Duration SHOWN_AFTER_END = Duration.ofMinutes(10);

    private final Map<RunId, Shown> runs = new HashMap<>();

    private record Shown(Object task, RunView view) {}

    /** Shows a run, which belongs to a task. */
    public synchronized void show(Object task, RunView view) {
        runs.put(view.progress().run(), new Shown(task, view));
    }

    /** Shows the newest of a run. */
    public synchronized void show(Object task, RunProgress progress) {
        var before = runs.get(progress.run());
        var overdue =
                before == null || progress.state().ended() ? 0 : before.view().overdue();
        show(task, new RunView(progress, overdue));
    }

    /** Notes how many prompts of a run are overdue, if it is shown. */
    public synchronized void overdue(RunId run, long prompts) {
        runs.computeIfPresent(
                run,
                (id, shown) -> new Shown(shown.task(), new RunView(shown.view().progress(), prompts)));
    }

    /** Shows no longer what belongs to a task: it is another instance's now, or begins anew. */
    public synchronized void forget(Object task) {
        runs.values().removeIf(shown -> shown.task().equals(task));
    }

    /** What is shown now. */
    public synchronized List<RunView> views(Instant now) {
        runs.values().removeIf(shown -> isLongOver(shown.view().progress(), now));
        return runs.values().stream().map(Shown::view).toList();
    }

    private static boolean isLongOver(RunProgress progress, Instant now) {
        var ended = progress.ended();
        return ended != null && ended.plus(SHOWN_AFTER_END).isBefore(now);
    }
}
