package dev.millrace.ledger;

import dev.millrace.contracts.Budget;
import dev.millrace.contracts.Seed;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** The usual settings but for one. */
final class Configs {

    private static final LedgerConfig USUAL = LedgerConfig.DEFAULT;

    private Configs() {}

    static LedgerConfig work(int work) {
        return of(work, USUAL.maxRecord(), USUAL.maxSeeds(), USUAL.maxEarlySeeds(), Budget.NONE);
    }

    static LedgerConfig maxRecord(int bytes) {
        return of(USUAL.work(), bytes, USUAL.maxSeeds(), USUAL.maxEarlySeeds(), Budget.NONE);
    }

    static LedgerConfig maxSeeds(long seeds, long early) {
        return of(USUAL.work(), USUAL.maxRecord(), seeds, early, Budget.NONE);
    }

    static LedgerConfig adhocBudget(Budget budget) {
        return of(USUAL.work(), USUAL.maxRecord(), USUAL.maxSeeds(), USUAL.maxEarlySeeds(), budget);
    }

    static Seed large(Seed seed, int characters) {
        return new Seed(
                seed.id(),
                seed.dataset(),
                seed.run(),
                seed.stratum(),
                Map.of(),
                Map.of("text", "x".repeat(characters)),
                "",
                seed.replies(),
                "",
                "",
                0);
    }

    private static LedgerConfig of(int work, int maxRecord, long maxSeeds, long maxEarly, Budget adhoc) {
        return new LedgerConfig(
                USUAL.window(),
                USUAL.maxRounds(),
                maxSeeds,
                3,
                maxEarly,
                Duration.ofHours(1),
                Duration.ofMinutes(10),
                Duration.ofHours(24),
                Set.of("slow"),
                work,
                maxRecord,
                USUAL.adhocRecipe(),
                adhoc);
    }
}
