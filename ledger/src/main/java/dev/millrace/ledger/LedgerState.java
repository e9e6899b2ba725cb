package dev.millrace.ledger;

import dev.millrace.contracts.RecipeText;
import dev.millrace.contracts.Seed;
import java.util.List;

/** What the ledger remembers: a few tables, kept as maps in tests and as stores with changelogs in the service. */
public final class LedgerState {

    /** Runs by name. */
    public static final TableName<RunEntry> RUNS = new TableName<>("runs", RunEntry.class);

    /** Strata by run and number. */
    public static final TableName<StratumEntry> STRATA = new TableName<>("strata", StratumEntry.class);

    /** Rounds of strata that have not settled, by run, stratum and round. */
    public static final TableName<RoundEntry> ROUNDS = new TableName<>("rounds", RoundEntry.class);

    /** Seeds that wait or may be used again, by run, stratum and number. */
    public static final TableName<Seed> SEEDS = new TableName<>("seeds", Seed.class);

    /** Prompts that are open, or settled not long ago, by id. */
    public static final TableName<PromptEntry> PROMPTS = new TableName<>("prompts", PromptEntry.class);

    /** Passed items that wait for their stage, by run, stratum, stage and number. */
    public static final TableName<PendingItems> PENDING = new TableName<>("pending", PendingItems.class);

    /** What came for runs that are not open yet, by run. */
    public static final TableName<EarlySeeds> EARLY = new TableName<>("early", EarlySeeds.class);

    /** Recipes of runs by hash. */
    public static final TableName<RecipeText> RECIPES = new TableName<>("recipes", RecipeText.class);

    /** Small facts: seed ids, signatures, places of prompts. */
    public static final TableName<String> MARKS = new TableName<>("marks", String.class);

    /** The one list of runs that still need time, under {@link Keys#LIVE}. */
    public static final TableName<LiveRuns> LIVE = new TableName<>("live", LiveRuns.class);

    /** All tables. */
    public static final List<TableName<?>> TABLES =
            List.of(RUNS, STRATA, ROUNDS, SEEDS, PROMPTS, PENDING, EARLY, RECIPES, MARKS, LIVE);

    private final Table<RunEntry> runs;
    private final Table<StratumEntry> strata;
    private final Table<RoundEntry> rounds;
    private final Table<Seed> seeds;
    private final Table<PromptEntry> prompts;
    private final Table<PendingItems> pending;
    private final Table<EarlySeeds> early;
    private final Table<RecipeText> recipes;
    private final Table<String> marks;
    private final Table<LiveRuns> live;

    /** Where the tables are kept. */
    public interface Tables {

        /** The table of some name. */
        <V> Table<V> open(TableName<V> name);
    }

    /** The state that is kept in some tables. */
    public LedgerState(Tables tables) {
        runs = tables.open(RUNS);
        strata = tables.open(STRATA);
        rounds = tables.open(ROUNDS);
        seeds = tables.open(SEEDS);
        prompts = tables.open(PROMPTS);
        pending = tables.open(PENDING);
        early = tables.open(EARLY);
        recipes = tables.open(RECIPES);
        marks = tables.open(MARKS);
        live = tables.open(LIVE);
    }

    Table<RunEntry> runs() {
        return runs;
    }

    Table<StratumEntry> strata() {
        return strata;
    }

    Table<RoundEntry> rounds() {
        return rounds;
    }

    Table<Seed> seeds() {
        return seeds;
    }

    Table<PromptEntry> prompts() {
        return prompts;
    }

    Table<PendingItems> pending() {
        return pending;
    }

    Table<EarlySeeds> early() {
        return early;
    }

    Table<RecipeText> recipes() {
        return recipes;
    }

    Table<String> marks() {
        return marks;
    }

    Table<LiveRuns> live() {
        return live;
    }
}
