package dev.millrace.filter;

import dev.millrace.contracts.RunCommand;
import dev.millrace.contracts.TopicNames;
import dev.millrace.recipes.BundledRecipes;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.time.Duration;
import java.util.Set;

/** Refuses a configuration with which the filter would fail later: with one sentence, and exit code 1. */
final class FilterChecks {

    private static final int MOST_PARTITIONS = 1_000;

    private FilterChecks() {}

    static TopicNames names(String prefix) {
        try {
            return new TopicNames(prefix);
        } catch (IllegalArgumentException noName) {
            throw refusal("millrace.prefix", prefix, "letters, digits, '.', '_' or '-'");
        }
    }

    static void check(FilterConfig config) {
        between("partitions", config.partitions(), 1, MOST_PARTITIONS);
        between("window", config.window(), 1, RunCommand.MOST_OPEN);
        between("max-rounds", config.maxRounds(), 1, Integer.MAX_VALUE);
        between("max-seeds", config.maxSeeds(), 1, Long.MAX_VALUE);
        between("max-strata", config.maxStrata(), 1, Integer.MAX_VALUE);
        between("max-early-seeds", config.maxEarlySeeds(), 0, Long.MAX_VALUE);
        some("early-for", config.earlyFor());
        some("missing-after", config.missingAfter());
        some("overdue", config.overdue());
        for (var lane : config.lanes().orElse(Set.of())) {
            if (!TopicNames.isLane(lane)) {
                throw refusal("millrace.filter.lanes", lane, TopicNames.LANE_NAMES);
            }
        }
        if (BundledRecipes.find(config.adhoc().recipe()).isEmpty()) {
            throw refusal(
                    "millrace.filter.adhoc.recipe",
                    config.adhoc().recipe(),
                    "one of " + String.join(", ", BundledRecipes.names()));
        }
        between("adhoc.budget-tokens", config.adhoc().budgetTokens(), 0, Long.MAX_VALUE);
    }

    private static void between(String key, long value, long least, long most) {
        if (value < least || value > most) {
            var expected = "a number from " + least + (most >= Integer.MAX_VALUE ? "" : " to " + most);
            throw refusal("millrace.filter." + key, String.valueOf(value), expected);
        }
    }

    private static void some(String key, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw refusal("millrace.filter." + key, value.toString(), "a time such as 30s, 10m or 24h");
        }
    }

    private static ConfigurationException refusal(String key, String found, String expected) {
        return new ConfigurationException(key + " is \"" + found + "\", expected " + expected);
    }
}
