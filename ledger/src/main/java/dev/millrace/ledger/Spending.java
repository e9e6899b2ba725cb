package dev.millrace.ledger;

import dev.millrace.contracts.ModelCall;
import dev.millrace.contracts.ScoredGeneration;
import dev.millrace.contracts.Spend;
import dev.millrace.contracts.Tokens;
import dev.millrace.ledger.LedgerWatcher.Purpose;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Books what calls cost: against the budget up to what was reserved for them, and beside it what goes beyond. */
final class Spending {

    private Spending() {}

    /** Books a settled prompt's calls, and releases what was reserved for it. */
    static void settle(Step step, RunEntry run, Cost reserved, List<ModelCall> teacher, List<ModelCall> judge) {
        release(run, reserved);
        tell(step, run, teacher, judge);
        var limited = run.terms.budget().limitsSpending();
        var left = limited ? reserved.tokens() : Long.MAX_VALUE;
        var asked = Costing.tokens(teacher);
        var within = atMost(asked, left);
        var judged = Costing.tokens(judge);
        var judgedWithin = atMost(judged, left - within.total());
        var money = Costing.of(run.terms, both(teacher, judge)).money();
        var moneyWithin = limited ? Math.min(money, reserved.money()) : money;
        var beside = new Tokens(
                asked.prompt() + judged.prompt() - within.prompt() - judgedWithin.prompt(),
                asked.completion() + judged.completion() - within.completion() - judgedWithin.completion());
        run.book(new Spend(within, judgedWithin, beside, 0, moneyWithin, money - moneyWithin, 0));
    }

    /** Books calls that were paid beyond what settled a prompt. */
    static void beside(Step step, RunEntry run, List<ModelCall> teacher, List<ModelCall> judge) {
        tell(step, run, teacher, judge);
        var calls = both(teacher, judge);
        run.book(new Spend(
                Tokens.NONE,
                Tokens.NONE,
                Costing.tokens(calls),
                0,
                0,
                Costing.of(run.terms, calls).money(),
                0));
    }

    /** Releases what was reserved for a prompt that is closed. */
    static void release(RunEntry run, Cost reserved) {
        // The last one leaves nothing behind, though a sum of fractions of money would.
        var money = run.open() == 0 ? run.spend.moneyReserved() : reserved.money();
        if (reserved.tokens() != 0 || money != 0) {
            run.book(new Spend(Tokens.NONE, Tokens.NONE, Tokens.NONE, -reserved.tokens(), 0, 0, -money));
        }
    }

    /** Tells what part of a generation's cost went into some of its items. */
    static void tellOfSurplus(Step step, RunEntry run, ScoredGeneration scored, int surplus) {
        var cost = Costing.of(run.terms, both(scored.generation().calls(), scored.calls()));
        var share = (double) surplus / scored.items().size();
        step.watcher.surplus(run.run(), share * cost.tokens(), share * cost.money());
    }

    private static void tell(Step step, RunEntry run, List<ModelCall> teacher, List<ModelCall> judge) {
        tell(step, run, Purpose.TEACHER, teacher);
        tell(step, run, Purpose.JUDGE, judge);
    }

    private static void tell(Step step, RunEntry run, Purpose purpose, List<ModelCall> calls) {
        for (var call : calls) {
            var money = Costing.of(run.terms, List.of(call)).money();
            step.watcher.paid(run.run(), purpose, call, money);
        }
    }

    private static Tokens atMost(Tokens tokens, long most) {
        var prompt = Math.min(tokens.prompt(), most);
        return new Tokens(prompt, Math.min(tokens.completion(), most - prompt));
    }

    private static List<ModelCall> both(Collection<ModelCall> some, Collection<ModelCall> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
