package dev.millrace.ledger;

import java.time.Duration;

/**
 * Forgets what a run no longer needs once it is over: its seeds at once; ids of seeds, names of strata, signatures within
 * the run and settled pairs when nothing of it can be under way any more.
 */
final class Clearing {

    private Clearing() {}

    /** Forgets as much as the step has work for; whether nothing is left to forget. */
    static boolean clear(Step step, RunEntry run, Duration underWay) {
        clearSeeds(step, run);
        if (run.clearStratum < run.strata || step.now.toEpochMilli() - run.endedAt < underWay.toMillis()) {
            return false;
        }
        if (!run.forgetsSeeds) {
            run.forgetsSeeds = true;
            run.changed = true;
        }
        clearMarks(step, run);
        return run.clearPassing >= run.passing && clearPairs(step, run);
    }

    private static void clearSeeds(Step step, RunEntry run) {
        while (run.clearStratum < run.strata && step.hasWork()) {
            var stratum = step.stratum(run, run.clearStratum);
            if (run.clearSeed < stratum.ring) {
                step.state.seeds().delete(Keys.seed(run.run(), stratum.number, run.clearSeed++));
            } else if (stratum.round >= 0 && run.targets().any()) {
                step.state.rounds().delete(Keys.round(run.run(), stratum.number, stratum.round--));
                stratum.changed = true;
            } else {
                run.clearStratum++;
                run.clearSeed = 0;
            }
            run.changed = true;
            step.worked();
        }
    }

    private static void clearMarks(Step step, RunEntry run) {
        var marks = step.state.marks();
        while (run.clearPassing < run.passing && step.hasWork()) {
            var listed = Keys.passing(run.run(), run.clearPassing++);
            marks.get(listed).ifPresent(marks::delete);
            marks.delete(listed);
            run.changed = true;
            step.worked();
        }
    }

    private static boolean clearPairs(Step step, RunEntry run) {
        var marks = step.state.marks();
        var kept = Math.min(run.settledPairs, 4L * run.terms.window());
        while (run.clearPairs < kept && step.hasWork()) {
            var ring = Keys.settledRing(run.run(), run.clearPairs++);
            marks.get(ring).ifPresent(prompt -> marks.delete(Keys.settled(prompt)));
            marks.delete(ring);
            run.changed = true;
            step.worked();
        }
        return run.clearPairs >= kept;
    }
}
