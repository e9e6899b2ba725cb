package dev.millrace.ledger;

import dev.millrace.contracts.Books;
import dev.millrace.contracts.RunProgress;
import dev.millrace.contracts.RunProgress.StageProgress;
import dev.millrace.contracts.RunProgress.StratumProgress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A run's entry as people see it. */
final class ProgressView {

    private ProgressView() {}

    /** A run's progress now. */
    static RunProgress of(Step step, RunEntry run) {
        var strata = new ArrayList<StratumProgress>();
        for (int number = 0; number < run.strata; number++) {
            var stratum = step.stratum(run, number);
            strata.add(new StratumProgress(
                    stratum.name,
                    run.targets().ofStratum(),
                    stratum.exhausted,
                    stratum.seeds,
                    stages(run, stratum.books)));
        }
        return new RunProgress(
                run.run(),
                run.state,
                run.paused,
                run.reason,
                run.terms.recipe(),
                run.recipeHash,
                run.expected,
                run.seeds,
                stages(run, run.books),
                strata,
                run.rejections,
                run.spend,
                run.redelivered,
                run.rebought,
                run.late,
                run.targets(),
                run.terms.budget(),
                Instant.ofEpochMilli(run.openedAt),
                step.now,
                run.endedAt > 0 ? Instant.ofEpochMilli(run.endedAt) : null);
    }

    private static List<StageProgress> stages(RunEntry run, List<Books> books) {
        var stages = new ArrayList<StageProgress>();
        for (int stage = 0; stage < books.size(); stage++) {
            stages.add(new StageProgress(run.stages.get(stage), books.get(stage)));
        }
        return stages;
    }
}
