package dev.millrace.ledger;

import dev.millrace.contracts.Budget;
import dev.millrace.contracts.Topic;
import java.time.Duration;
import java.util.Set;

/**
 * What whoever runs the ledger may set.
 *
 * @param window open prompts of a run that names no window
 * @param maxRounds uses of each seed, for a run with targets that names no number
 * @param maxSeeds the most seeds of one run
 * @param maxStrata the most strata of one run
 * @param maxEarlySeeds the most seeds that are kept for a run that is not open yet
 * @param earlyFor how long they are kept
 * @param missingAfter how long after the last seed a sealed run stops waiting for those that are missing
 * @param overdue how long a prompt may be open before it is a finding
 * @param lanes the lanes that stages may name, beside the default one
 * @param work issues and deletions of one step
 * @param maxRecord the most bytes of text in one record
 * @param adhocRecipe the bundled recipe of seeds that name no run
 * @param adhocBudget what they may spend in one UTC day
 */
public record LedgerConfig(
        int window,
        int maxRounds,
        long maxSeeds,
        int maxStrata,
        long maxEarlySeeds,
        Duration earlyFor,
        Duration missingAfter,
        Duration overdue,
        Set<String> lanes,
        int work,
        int maxRecord,
        String adhocRecipe,
        Budget adhocBudget) {

    /** The usual settings. */
    public static final LedgerConfig DEFAULT = new LedgerConfig(
            1_024,
            100,
            1_000_000,
            1_000,
            100_000,
            Duration.ofHours(1),
            Duration.ofMinutes(10),
            Duration.ofHours(24),
            Set.of(),
            500,
            Topic.MAX_RECORD_BYTES - 256 * 1024,
            "direct",
            Budget.NONE);

    /** Copies the lanes. */
    public LedgerConfig {
        lanes = Set.copyOf(lanes);
        if (window < 1 || maxRounds < 1 || work < 1) {
            throw new IllegalArgumentException("window, max-rounds and work must each be at least 1");
        }
    }
}
