package dev.millrace.simulation;

import dev.millrace.contracts.Books;
import dev.millrace.contracts.RunProgress;
import dev.millrace.contracts.RunState;
import dev.millrace.ledger.OpenPrompt;
import java.util.Collection;

/** What must hold of one run's books whenever they changed: they balance, and keep the run's terms. */
final class RunLaws {

    private static final double ROUNDING = 1e-6;

    private final Scenario scenario;

    RunLaws(Scenario scenario) {
        this.scenario = scenario;
    }

    void check(RunProgress progress, Collection<OpenPrompt> open) {
        Broken.unless(progress.balance(), "books balance", () -> progress);
        checkStrata(progress);
        checkOpen(progress, open);
        checkTerms(progress);
    }

    private static void checkStrata(RunProgress progress) {
        for (int stage = 0; stage < progress.stages().size(); stage++) {
            var place = stage;
            var sum = progress.strata().stream()
                    .map(stratum -> stratum.stages().get(place).books())
                    .reduce(Books.EMPTY, Books::plus);
            Broken.unless(
                    sum.equals(progress.stages().get(stage).books()), "strata add up to their run", () -> progress);
        }
        var used = progress.strata().stream()
                .mapToLong(stratum -> stratum.seeds().used())
                .sum();
        Broken.unless(used == progress.seeds().used(), "seeds of strata add up", () -> progress);
    }

    private static void checkOpen(RunProgress progress, Collection<OpenPrompt> all) {
        var open = all.stream()
                .filter(prompt -> prompt.prompt().run().equals(progress.run()))
                .toList();
        Broken.unless(open.size() == progress.books().open(), "open prompts are those that are kept", () -> progress);
        var reserved =
                open.stream().mapToLong(prompt -> prompt.reserved().tokens()).sum();
        Broken.unless(reserved == progress.spend().reserved(), "what is reserved is for open prompts", () -> progress);
        Broken.unless(
                progress.books().open() > 0 || progress.spend().moneyReserved() == 0,
                "no money is reserved when nothing is open",
                () -> progress);
    }

    private void checkTerms(RunProgress progress) {
        var terms = scenario.opens().get(progress.run());
        if (terms == null) {
            return;
        }
        var targets = terms.targets();
        var books = progress.books();
        Broken.unless(books.open() <= terms.window(), "the window holds", () -> progress);
        Broken.unless(
                targets.total() == 0 || books.accepted() <= targets.total(), "no more than the target", () -> progress);
        var most = targets.ofStratum();
        Broken.unless(
                most == 0 || progress.strata().stream().allMatch(stratum -> stratum.accepted() <= most),
                "no stratum has more than its target",
                () -> progress);
        var budget = terms.budget();
        var spend = progress.spend();
        Broken.unless(
                budget.tokens() == 0 || spend.booked() + spend.reserved() <= budget.tokens(),
                "the budget of tokens holds",
                () -> progress);
        Broken.unless(
                budget.money() == 0 || spend.money() + spend.moneyReserved() <= budget.money() + ROUNDING,
                "the budget of money holds",
                () -> progress);
        Broken.unless(
                progress.seeds().received() <= scenario.sentTo(progress.run()), "a seed counts once", () -> progress);
    }

    /** What must hold of a run that ended done. */
    static void checkDone(RunProgress progress) {
        var targets = progress.targets();
        if (progress.state() != RunState.DONE) {
            return;
        }
        var full = targets.total() == 0 || progress.books().accepted() == targets.total();
        Broken.unless(full, "a run that is done has its target", () -> progress);
        if (targets.total() == 0 && targets.perStratum() > 0) {
            Broken.unless(
                    progress.strata().stream().allMatch(stratum -> stratum.accepted() == targets.perStratum()),
                    "a run that is done has the target of each stratum",
                    () -> progress);
        }
        Broken.unless(
                targets.any() || progress.seeds().unused() == 0,
                "a run that is done has used its seeds",
                () -> progress);
    }
}
