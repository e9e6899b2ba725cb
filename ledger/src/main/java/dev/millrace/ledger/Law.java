package dev.millrace.ledger;

import dev.millrace.contracts.Books;
import dev.millrace.contracts.RunProgress;
import dev.millrace.contracts.RunProgress.StageProgress;
import dev.millrace.contracts.RunProgress.StratumProgress;
import dev.millrace.contracts.SeedBooks;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The laws of the books: each holds of every run after every step, and one that does not is a fault of the ledger's. */
public enum Law {
    /** Seeds received are used, waiting, refused or unused. */
    SEEDS,
    /** The first stage was asked once for each use of a seed. */
    FIRST_STAGE,
    /** What passed a stage was asked in the next one, waits for it, or was dropped. */
    STAGES,
    /** Prompts issued have settled or are open. */
    PROMPTS,
    /** Items are accepted, passed or rejected. */
    ITEMS,
    /** What is booked and reserved is within the budget. */
    BUDGET,
    /** Nothing of a run that is over is open or waits. */
    END,
    /** The books of the strata are together those of the run. */
    STRATA;

    /** Sums of fractions of money are not exact. */
    private static final double ROUNDING = 1e-6;

    /** Whether it holds of a run. */
    public boolean holds(RunProgress run) {
        return switch (this) {
            case SEEDS ->
                run.seeds().balance()
                        && run.strata().stream()
                                .allMatch(stratum -> stratum.seeds().balance());
            case FIRST_STAGE ->
                firstStage(run.seeds(), run.stages())
                        && run.strata().stream().allMatch(stratum -> firstStage(stratum.seeds(), stratum.stages()));
            case STAGES -> everywhere(run, Law::fromStageToStage);
            case PROMPTS ->
                everywhere(run, all(books -> books.issued() == books.settled() + books.open() && books.open() >= 0));
            case ITEMS ->
                everywhere(run, all(books -> books.items() == books.accepted() + books.passed() + books.rejected()));
            case BUDGET -> withinBudget(run);
            case END -> !run.state().ended() || nothingLeft(run);
            case STRATA -> strataAddUp(run);
        };
    }

    /** As a label. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static boolean firstStage(SeedBooks seeds, List<StageProgress> stages) {
        var issued = stages.isEmpty() ? 0 : stages.get(0).books().issued();
        return issued == seeds.used() + seeds.repeats();
    }

    private static boolean fromStageToStage(List<StageProgress> stages) {
        for (int stage = 0; stage < stages.size(); stage++) {
            var books = stages.get(stage).books();
            var next = stage + 1 < stages.size() ? stages.get(stage + 1).books().issued() : 0;
            if (books.passed() != next + books.pending() + books.dropped() || books.pending() < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean withinBudget(RunProgress run) {
        var budget = run.budget();
        var spend = run.spend();
        return (budget.tokens() == 0 || spend.booked() + spend.reserved() <= budget.tokens())
                && (budget.money() == 0 || spend.money() + spend.moneyReserved() <= budget.money() + ROUNDING);
    }

    private static boolean strataAddUp(RunProgress run) {
        for (int stage = 0; stage < run.stages().size(); stage++) {
            var place = stage;
            var sum = run.strata().stream()
                    .map(stratum -> stratum.stages().get(place).books())
                    .reduce(Books.EMPTY, Books::plus);
            if (!sum.equals(run.stages().get(stage).books())) {
                return false;
            }
        }
        return true;
    }

    private static boolean nothingLeft(RunProgress run) {
        return run.seeds().waiting() == 0
                && all(books -> books.open() == 0 && books.pending() == 0).test(run.stages());
    }

    private static boolean everywhere(RunProgress run, Predicate<List<StageProgress>> law) {
        return law.test(run.stages())
                && run.strata().stream().map(StratumProgress::stages).allMatch(law);
    }

    private static Predicate<List<StageProgress>> all(Predicate<Books> law) {
        return stages -> stages.stream().map(StageProgress::books).allMatch(law);
    }
}
