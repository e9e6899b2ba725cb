package dev.millrace.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A run's state and books, written by the ledger alone: at each change of state, and at most once a second.
 *
 * @param paused whether nothing is issued until it is resumed
 * @param reason why it ended; empty before
 * @param recipe the recipe's name, {@code recipeHash} its hash
 * @param expected how many seeds the seal named; -1 before
 * @param stages books of each stage, in the recipe's order
 * @param strata books of each stratum
 * @param rejections rejected items by the rule that decided
 * @param redelivered scored generations that came again
 * @param rebought other answers to prompts that had settled
 * @param late answers to prompts that had been cancelled
 */
public record RunProgress(
        RunId run,
        RunState state,
        boolean paused,
        String reason,
        String recipe,
        String recipeHash,
        long expected,
        SeedBooks seeds,
        List<StageProgress> stages,
        List<StratumProgress> strata,
        Map<String, Long> rejections,
        Spend spend,
        long redelivered,
        long rebought,
        long late,
        Targets targets,
        Budget budget,
        Instant opened,
        Instant updated,
        @Nullable Instant ended) {

    /** Books of one stage. */
    public record StageProgress(String stage, Books books) {

        /** Refuses books of no stage. */
        public StageProgress {
            stage = Fields.required("progress", "stage", stage);
            books = Fields.or(books, Books.EMPTY);
        }
    }

    /**
     * Books of one stratum.
     *
     * @param target how many records it is to have; 0 for any number
     * @param exhausted whether its seeds will give no more
     * @param stages in the recipe's order
     */
    public record StratumProgress(
            String stratum, long target, boolean exhausted, SeedBooks seeds, List<StageProgress> stages) {

        /** Fills what is absent. */
        public StratumProgress {
            stratum = Fields.text(stratum);
            seeds = Fields.or(seeds, SeedBooks.EMPTY);
            stages = Fields.list(stages);
        }

        /** How many records it has. */
        public long accepted() {
            return stages.stream().mapToLong(stage -> stage.books().accepted()).sum();
        }
    }

    /** Refuses progress of nothing. */
    public RunProgress {
        Fields.required("progress", "run", run);
        Fields.required("progress", "state", state);
        reason = Fields.text(reason);
        recipe = Fields.text(recipe);
        recipeHash = Fields.text(recipeHash);
        seeds = Fields.or(seeds, SeedBooks.EMPTY);
        stages = Fields.list(stages);
        strata = Fields.list(strata);
        rejections = Fields.map(rejections);
        spend = Fields.or(spend, Spend.NONE);
        targets = Fields.or(targets, Targets.NONE);
        budget = Fields.or(budget, Budget.NONE);
        Fields.required("progress", "opened", opened);
        Fields.required("progress", "updated", updated);
    }

    /** Books of all stages together. */
    public Books books() {
        return stages.stream().map(StageProgress::books).reduce(Books.EMPTY, Books::plus);
    }

    /** Whether all books balance: of each stage, from stage to stage, and of the seeds. */
    public boolean balance() {
        var before = seeds.used() + seeds.repeats();
        for (var stage : stages) {
            var books = stage.books();
            if (!books.balance() || books.issued() != before) {
                return false;
            }
            before = books.passed() - books.pending() - books.dropped();
        }
        return before == 0 && seeds.balance();
    }
}
