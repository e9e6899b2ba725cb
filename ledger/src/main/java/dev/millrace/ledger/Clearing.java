package dev.millrace.ledger;

import java.time.Duration;

/**
 * Forgets what a run no longer needs once it is over: its seeds at once; ids of seeds, names of strata, signatures within
 * the run and settled prompts when nothing of it can be under way any more.
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
        return clearMarks(step, run) && clearPlaces(step, run);
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

    private static boolean clearMarks(Step step, RunEntry run) {
        var marks = step.state.marks();
        while (run.clearPassing < run.passingLists && step.hasWork()) {
            var list = Keys.passing(run.run(), run.clearPassing++);
            for (var mark : marks.get(list).orElse("").split("\n", -1)) {
                marks.delete(mark);
                step.worked();
            }
            marks.delete(list);
            run.changed = true;
        }
        if (!run.passingMarks.isEmpty()) {
            run.passingMarks.forEach(marks::delete);
            run.passingMarks.clear();
            run.changed = true;
        }
        return run.clearPassing >= run.passingLists;
    }

    private static boolean clearPlaces(Step step, RunEntry run) {
        var used = Places.used(run);
        while (run.clearPlace < used && step.hasWork()) {
            Places.clear(step, run, run.clearPlace++);
            run.changed = true;
            step.worked();
        }
        return run.clearPlace >= used;
    }
}
