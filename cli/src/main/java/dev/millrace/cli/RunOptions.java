package dev.millrace.cli;

import dev.millrace.cli.outcome.BadInput;
import dev.millrace.contracts.Budget;
import dev.millrace.contracts.Price;
import dev.millrace.contracts.Targets;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a run is to reach, and what it may spend. */
final class RunOptions {

    @Option(names = "--target", paramLabel = "N", description = "How many records the run is to accept.")
    long target;

    @Option(names = "--per-stratum", paramLabel = "N", description = "How many records each stratum is to have.")
    long perStratum;

    @Option(
            names = "--max-share",
            paramLabel = "X",
            defaultValue = "1",
            description = "The largest part of --target that one stratum may fill, more than 0, at most 1.")
    double maxShare = 1;

    @Option(
            names = "--max-rounds",
            paramLabel = "N",
            description = "How often a stratum's seeds may be used for a target.")
    int maxRounds;

    @Option(names = "--budget-tokens", paramLabel = "N", description = "The most tokens, judges included.")
    long budgetTokens;

    @Option(names = "--budget-money", paramLabel = "X", description = "The most money, at the --price of each model.")
    double budgetMoney;

    @Option(
            names = "--max-time",
            paramLabel = "TIME",
            description = "The longest time from the run's opening, such as 90s, 30m or 2h.")
    @Nullable
    String maxTime;

    @Mixin
    private final PriceOptions prices;

    @Option(names = "--window", paramLabel = "N", description = "How many prompts may be open at once.")
    int window;

    RunOptions() {
        this(new PriceOptions());
    }

    /** No target and no budget, at these prices. */
    RunOptions(PriceOptions prices) {
        this.prices = prices;
    }

    Targets targets() {
        return new Targets(target, perStratum, maxShare);
    }

    Budget budget() {
        return new Budget(budgetTokens, budgetMoney, seconds());
    }

    Map<String, Price> priceOf() {
        return prices.byAlias();
    }

    private long seconds() {
        if (maxTime == null) {
            return 0;
        }
        try {
            var seconds = Duration.parse("PT" + maxTime).toSeconds();
            if (seconds > 0) {
                return seconds;
            }
        } catch (DateTimeParseException noTime) {
            // Said below, as for what is not positive.
        }
        throw new BadInput("--max-time " + maxTime + " is not a time such as 90s, 30m or 2h");
    }
}
