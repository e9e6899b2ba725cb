package dev.millrace.ledger;

import dev.millrace.contracts.RecipeText;
import dev.millrace.contracts.Seed;
import dev.millrace.simulation.Fault;

/** A fault that is the state itself: it does what another state does, except where a table is overridden. */
class TamperedState implements Fault, LedgerState {

    private LedgerState state = this;

    @Override
    public LedgerState state(LedgerState whole) {
        state = whole;
        return this;
    }

    @Override
    public Table<RunEntry> runs() {
        return state.runs();
    }

    @Override
    public Table<StratumEntry> strata() {
        return state.strata();
    }

    @Override
    public Table<RoundEntry> rounds() {
        return state.rounds();
    }

    @Override
    public Table<Seed> seeds() {
        return state.seeds();
    }

    @Override
    public Table<OpenPrompt> prompts() {
        return state.prompts();
    }

    @Override
    public Table<PendingItems> pending() {
        return state.pending();
    }

    @Override
    public Table<EarlySeeds> early() {
        return state.early();
    }

    @Override
    public Table<RecipeText> recipes() {
        return state.recipes();
    }

    @Override
    public Table<String> marks() {
        return state.marks();
    }

    @Override
    public Table<LiveRuns> live() {
        return state.live();
    }
}
