package dev.millrace.ledger;

import dev.millrace.contracts.Books;
import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.Reason;
import dev.millrace.contracts.Seed;
import dev.millrace.contracts.SeedBooks;
import dev.millrace.contracts.Spend;
import dev.millrace.contracts.Tokens;
import dev.millrace.recipes.Recipe;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is asked next: the deepest stage first, in each stage the stratum that waited longest, as long as the window has
 * room, the target wants more, and the budget bears the worst case.
 */
final class Issuing {

    private static final Reason BUDGET = new Reason("budget", "its worst case is more than is left of the budget");

    private final LedgerConfig config;
    private final Recipes recipes;
    private final Rejecting rejecting;

    Issuing(LedgerConfig config, Recipes recipes, Rejecting rejecting) {
        this.config = config;
        this.recipes = recipes;
        this.rejecting = rejecting;
    }

    /** What came of looking at one stratum's place in a line. */
    private enum Found {
        ISSUED,
        /** One that cannot be asked was taken away; there may be others behind it. */
        REMOVED,
        /** Not now. */
        NOT_WANTED,
        /** Not before what is open has settled. */
        TOO_DEAR,
        /** The stratum has nothing there any more. */
        NOTHING
    }

    /** Issues as much as may be issued now. */
    void issue(Step step, RunEntry run) {
        if (!run.live() || run.paused) {
            return;
        }
        run.starved = false;
        var recipe = recipes.of(step, run);
        var deepest = run.lastStage();
        while (step.hasWork() && run.open() < run.terms.window() && deepest >= 0 && Places.makeRoom(step, run)) {
            var found = look(step, run, recipe, deepest);
            if (found == Found.TOO_DEAR) {
                return;
            }
            if (found == Found.NOTHING || found == Found.NOT_WANTED) {
                deepest--;
            } else {
                step.worked();
            }
        }
        var lookedAtAll = deepest < 0 && run.open() == 0;
        run.starved =
                run.leftOut && lookedAtAll && (run.hasAllSeeds() || !bears(run, Costing.least(run.terms, recipe)));
    }

    /** Looks along the line of a stage until something could be issued. */
    private Found look(Step step, RunEntry run, Recipe recipe, int stage) {
        var line = run.lines.get(stage);
        var result = Found.NOTHING;
        for (int left = line.size(); left > 0; left--) {
            var stratum = step.stratum(run, line.removeFirst());
            var found =
                    stage == 0 ? issueSeed(step, run, recipe, stratum) : issueChild(step, run, recipe, stratum, stage);
            run.changed = true;
            if (found != Found.NOTHING) {
                line.addLast(stratum.number);
            }
            if (found == Found.ISSUED || found == Found.REMOVED) {
                return found;
            }
            if (found == Found.TOO_DEAR || result == Found.NOTHING) {
                result = found;
            }
        }
        return result;
    }

    private Found issueSeed(Step step, RunEntry run, Recipe recipe, StratumEntry stratum) {
        Rounds.completeIfUsedUp(step, run, stratum);
        if (stratum.finished()) {
            return Found.NOTHING;
        }
        var again = stratum.next >= stratum.ring;
        if (again && !Rounds.mayBegin(run, stratum)) {
            return run.targets().any() ? Found.NOT_WANTED : Found.NOTHING;
        }
        if (!Demand.wants(run, stratum, 0)) {
            return Found.NOT_WANTED;
        }
        if (again) {
            Rounds.begin(stratum);
        }
        var seed = step.state.seeds().get(Keys.seed(run.run(), stratum.number, stratum.next));
        if (seed.isEmpty()) {
            advance(stratum);
            return Found.REMOVED;
        }
        var prompt = rendered(() -> Prompting.first(run, recipe, seed.get(), stratum.round));
        var fault = fault(prompt);
        var cost = fault.isEmpty() ? reserve(run, recipe, prompt.prompt()) : Optional.of(Cost.NONE);
        if (cost.isEmpty() && run.open() > 0) {
            return Found.TOO_DEAR;
        }
        if (fault.isPresent()) {
            refuse(step, run, stratum, seed.get(), fault.get());
            return Found.REMOVED;
        }
        if (cost.isEmpty()) {
            leaveOut(step, run, stratum, seed.get());
            return Found.REMOVED;
        }
        var delta = stratum.round == 0 ? SeedBooks.USED : SeedBooks.REPEATED;
        run.book(delta);
        stratum.book(delta);
        Rounds.used(step, run, stratum);
        if (run.targets().any()) {
            advance(stratum);
        } else {
            takeSeed(step, run, stratum);
        }
        open(step, run, stratum, 0, prompt.prompt(), cost.get());
        Rounds.completeIfUsedUp(step, run, stratum);
        return Found.ISSUED;
    }

    private void refuse(Step step, RunEntry run, StratumEntry stratum, Seed seed, Reason reason) {
        rejecting.waitingSeed(step, run, stratum, seed, reason);
        takeSeed(step, run, stratum);
    }

    /** With nothing open, what the budget does not bear now it never will: the budget's rest only shrinks. */
    private void leaveOut(Step step, RunEntry run, StratumEntry stratum, Seed seed) {
        if (run.adhoc) {
            refuse(step, run, stratum, seed, BUDGET);
            return;
        }
        run.leftOut = true;
        if (stratum.round == 0) {
            run.book(SeedBooks.LEFT_OUT);
            stratum.book(SeedBooks.LEFT_OUT);
        }
        takeSeed(step, run, stratum);
    }

    private static void takeSeed(Step step, RunEntry run, StratumEntry stratum) {
        step.state.seeds().delete(Keys.seed(run.run(), stratum.number, stratum.next));
        advance(stratum);
    }

    private Found issueChild(Step step, RunEntry run, Recipe recipe, StratumEntry stratum, int stage) {
        var queue = stratum.queues.get(stage);
        if (queue.isEmpty() || stratum.full) {
            return Found.NOTHING;
        }
        if (!Demand.wants(run, stratum, stage)) {
            return Found.NOT_WANTED;
        }
        var key = Keys.pending(run.run(), stratum.number, stage, queue.head());
        var items = step.state
                .pending()
                .get(key)
                .orElseThrow(() -> new IllegalStateException("pending items " + key + " are not in the state"));
        var child = items.children().get(queue.taken());
        var prompt = rendered(() -> Prompting.next(run, recipe, stage, stratum.name, items, child));
        var fault = fault(prompt);
        var cost = fault.isEmpty() ? reserve(run, recipe, prompt.prompt()) : Optional.of(Cost.NONE);
        if (cost.isEmpty() && run.open() > 0) {
            return Found.TOO_DEAR;
        }
        if (fault.isPresent() || cost.isEmpty()) {
            run.leftOut |= fault.isEmpty();
            rejecting.pendingItem(step, run, stratum, stage, fault.orElse(BUDGET));
            return Found.REMOVED;
        }
        takeChild(step, run, stratum, stage, items);
        book(run, stratum, stage - 1, Books.CONTINUED);
        open(step, run, stratum, stage, prompt.prompt(), cost.get());
        return Found.ISSUED;
    }

    /** Takes the first waiting item of a queue away. */
    static void takeChild(Step step, RunEntry run, StratumEntry stratum, int stage, PendingItems items) {
        var queue = stratum.queues.get(stage);
        var shorter = queue.tookOf(items.children().size());
        if (shorter.head() != queue.head()) {
            step.state.pending().delete(Keys.pending(run.run(), stratum.number, stage, queue.head()));
        }
        stratum.queue(stage, shorter);
    }

    private void open(Step step, RunEntry run, StratumEntry stratum, int stage, Prompt prompt, Cost cost) {
        var lane = recipes.of(step, run).stages().get(stage).lane();
        var open = new OpenPrompt(prompt, stage, stratum.number, lane, step.now.toEpochMilli(), cost);
        Places.add(step, run, open);
        book(run, stratum, stage, Books.ISSUED);
        run.book(new Spend(Tokens.NONE, Tokens.NONE, Tokens.NONE, cost.tokens(), 0, 0, cost.money()));
        step.watcher.issued(run.run());
        step.send(Output.of(prompt, lane));
    }

    static void book(RunEntry run, StratumEntry stratum, int stage, Books delta) {
        run.book(stage, delta);
        stratum.book(stage, delta);
    }

    private static void advance(StratumEntry stratum) {
        stratum.next++;
        stratum.changed = true;
    }

    private Optional<Cost> reserve(RunEntry run, Recipe recipe, Prompt prompt) {
        if (!run.terms.budget().limitsSpending()) {
            return Optional.of(Cost.NONE);
        }
        var cost = Costing.worst(run.terms, recipe, prompt);
        return bears(run, cost) ? Optional.of(cost) : Optional.empty();
    }

    private static boolean bears(RunEntry run, Cost cost) {
        var budget = run.terms.budget();
        var spend = run.spend;
        var tokens = spend.booked() + spend.beside().total() + spend.reserved() + cost.tokens();
        var money = spend.money() + spend.moneyBeside() + spend.moneyReserved() + cost.money();
        return (budget.tokens() == 0 || tokens <= budget.tokens()) && (budget.money() == 0 || money <= budget.money());
    }

    /** A prompt, or why it cannot be rendered. */
    private record Rendered(List<Prompt> made, String error) {

        Prompt prompt() {
            return made.get(0);
        }
    }

    private static Rendered rendered(Supplier<Prompt> rendering) {
        try {
            return new Rendered(List.of(rendering.get()), "");
        } catch (IllegalArgumentException unrenderable) {
            return new Rendered(List.of(), String.valueOf(unrenderable.getMessage()));
        }
    }

    private Optional<Reason> fault(Rendered rendered) {
        if (rendered.made().isEmpty()) {
            return Optional.of(new Reason("unrenderable", rendered.error()));
        }
        var bytes = Sizes.of(rendered.prompt());
        return bytes <= config.maxRecord()
                ? Optional.empty()
                : Optional.of(new Reason(
                        "too_large",
                        "its prompt has " + bytes + " bytes, at most " + config.maxRecord() + " may be sent"));
    }
}
