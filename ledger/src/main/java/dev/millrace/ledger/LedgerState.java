package dev.millrace.ledger;

import dev.millrace.contracts.RecipeText;
import dev.millrace.contracts.Seed;

/** What the ledger remembers, as a few tables; maps in tests, stores with changelogs in the service. */
public interface LedgerState {

    /** Runs by name. */
    Table<RunEntry> runs();

    /** Strata by run and number. */
    Table<StratumEntry> strata();

    /** Rounds of strata that have not settled, by run, stratum and round. */
    Table<RoundEntry> rounds();

    /** Seeds that wait or may be used again, by run, stratum and number. */
    Table<Seed> seeds();

    /** Open prompts by id. */
    Table<OpenPrompt> prompts();

    /** Passed items that wait for their stage, by run, stratum, stage and number. */
    Table<PendingItems> pending();

    /** What came for runs that are not open yet, by run. */
    Table<EarlySeeds> early();

    /** Recipes of runs by hash. */
    Table<RecipeText> recipes();

    /** Small facts: seed ids, signatures, settled pairs, slots. */
    Table<String> marks();

    /** The one list of runs that still need time, under {@link Keys#LIVE}. */
    Table<LiveRuns> live();
}
