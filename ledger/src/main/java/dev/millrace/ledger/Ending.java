package dev.millrace.ledger;

import dev.millrace.contracts.Reason;
import dev.millrace.contracts.RunState;
import java.util.List;
import java.util.stream.IntStream;

/** When a run is over and why, and how it is closed: open prompts settle, what waits is dropped, each step its share. */
final class Ending {

    private static final int STRATA_IN_A_REASON = 20;

    private static final String TARGET_REACHED = "the target is reached";

    private final Rejecting rejecting;
    private final Closing closing;

    Ending(Rejecting rejecting, Closing closing) {
        this.rejecting = rejecting;
        this.closing = closing;
    }

    /** Closes a run that has nothing left to do, and goes on closing one that is being closed. */
    void proceed(Step step, RunEntry run) {
        if (run.live() && run.open() == 0) {
            conclude(step, run);
        }
        if (run.closing != RunState.OPEN && !run.state.ended()) {
            settle(step, run);
            drop(step, run);
            finish(step, run);
        }
    }

    /** Ends a run whose wall time is spent. */
    static void outOfTime(RunEntry run) {
        close(run, RunState.SHORT, "time");
    }

    private static void conclude(Step step, RunEntry run) {
        if (run.isFull()) {
            close(run, RunState.DONE, TARGET_REACHED);
        } else if (run.starved && !run.paused && !run.adhoc && !isEveryStratumFull(step, run)) {
            close(run, RunState.SHORT, "budget");
        } else if (run.hasAllSeeds()) {
            if (run.targets().any()) {
                concludeTargets(step, run);
            } else if (run.pending() == 0 && run.seeds.waiting() == 0) {
                concludeSeeds(run);
            }
        }
    }

    private static void concludeTargets(Step step, RunEntry run) {
        var waiting =
                run.pending() - run.parked.stream().mapToLong(Long::longValue).sum();
        if (run.finishedStrata < run.strata || waiting > 0) {
            return;
        }
        if (run.strata == 0) {
            close(run, RunState.SHORT, run.missing > 0 ? missing(run) : noneUsed(run));
        } else if (run.targets().total() == 0 && isEveryStratumFull(step, run)) {
            close(run, RunState.DONE, TARGET_REACHED);
        } else {
            close(run, RunState.SHORT, shortfall(step, run));
        }
    }

    private static boolean isEveryStratumFull(Step step, RunEntry run) {
        return run.targets().any()
                && run.strata > 0
                && IntStream.range(0, run.strata).allMatch(number -> step.stratum(run, number).full);
    }

    private static String shortfall(Step step, RunEntry run) {
        var most = run.targets().ofStratum();
        var lacking = IntStream.range(0, run.strata)
                .mapToObj(number -> step.stratum(run, number))
                .filter(stratum -> !stratum.full)
                .map(stratum ->
                        named(stratum) + " exhausted at " + stratum.accepted() + (most > 0 ? " of " + most : ""))
                .toList();
        return (run.missing > 0 ? missing(run) + "; " : "")
                + "accepted " + run.accepted()
                + (run.targets().total() > 0 ? " of " + run.targets().total() : "")
                + ": " + (lacking.isEmpty() ? "every stratum is full" : several(lacking));
    }

    private static String named(StratumEntry stratum) {
        return stratum.name.isEmpty() ? "seeds" : "\"" + stratum.name + "\"";
    }

    private static String several(List<String> strata) {
        var shown = String.join(", ", strata.subList(0, Math.min(strata.size(), STRATA_IN_A_REASON)));
        return strata.size() <= STRATA_IN_A_REASON
                ? shown
                : shown + " and " + (strata.size() - STRATA_IN_A_REASON) + " more strata";
    }

    private static void concludeSeeds(RunEntry run) {
        if (run.missing > 0) {
            close(run, RunState.SHORT, missing(run));
        } else if (run.seeds.received() > 0 && run.seeds.used() == 0) {
            close(run, RunState.SHORT, noneUsed(run));
        } else {
            close(run, RunState.DONE, "no seed is left");
        }
    }

    private static String noneUsed(RunEntry run) {
        return "none of " + run.seeds.received() + " seeds could be used";
    }

    private static String missing(RunEntry run) {
        return "seeds_missing " + run.missing + " of " + run.expected;
    }

    private static void close(RunEntry run, RunState state, String reason) {
        run.closing = state;
        run.reason = reason;
        run.touch();
    }

    private void settle(Step step, RunEntry run) {
        var reason = run.closing == RunState.CANCELLED
                ? new Reason("cancelled", "the run was cancelled while it was open")
                : new Reason("time", "the run's wall time was spent while it was open");
        while (run.open() > 0 && step.hasWork()) {
            step.looked();
            run.changed = true;
            Places.lastBut(step, run, run.closed++).ifPresent(open -> {
                closing.giveUp(step, run, open, reason);
                step.worked();
            });
        }
    }

    private void drop(Step step, RunEntry run) {
        var reason = new Reason("dropped", "the run ended before it was asked");
        while (run.open() == 0 && run.dropStratum < run.strata && step.hasWork()) {
            var stratum = step.stratum(run, run.dropStratum);
            for (int stage = 1; stage < run.stages.size(); stage++) {
                while (!stratum.queues.get(stage).isEmpty() && step.hasWork()) {
                    rejecting.pendingItem(step, run, stratum, stage, reason);
                    step.worked();
                }
            }
            if (stratum.queues.stream().allMatch(StratumEntry.Queue::isEmpty)) {
                stratum.seeds = stratum.seeds.ended();
                stratum.changed = true;
                run.dropStratum++;
                run.changed = true;
                step.worked();
            }
        }
    }

    private static void finish(Step step, RunEntry run) {
        if (run.open() > 0 || run.dropStratum < run.strata) {
            return;
        }
        run.seeds = run.seeds.ended();
        run.state = run.closing;
        run.endedAt = step.now.toEpochMilli();
        step.watcher.ended(run.run(), run.state);
        run.lines.forEach(line -> line.clear());
        run.touch();
        step.sendProgress(run);
    }
}
