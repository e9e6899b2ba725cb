package dev.millrace.cli;

import dev.millrace.cli.outcome.BadInput;
import dev.millrace.cli.seeds.RunSeeds;
import dev.millrace.contracts.Budget;
import dev.millrace.contracts.RunCommand;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.RunProgress;
import dev.millrace.contracts.Targets;
import java.util.Optional;

/**
 * A run as it is asked for: how it opens, and its seeds, which were looked at and counted before anything is sent.
 *
 * @param hash of the recipe
 */
record Order(RunCommand.Open open, String hash, RunSeeds seeds, long count) {

    /**
     * A run by a recipe.
     *
     * @throws BadInput if its seeds or its terms are not what they must be
     */
    static Order of(RecipeChoice choice, RunOptions options, RunSeeds seeds) {
        try {
            var open = new RunCommand.Open(
                    seeds.run(),
                    "",
                    choice.recipe().name(),
                    choice.text(),
                    options.window,
                    options.maxRounds,
                    options.targets(),
                    options.budget(),
                    options.priceOf());
            return new Order(open, choice.recipe().hash(), seeds, seeds.count());
        } catch (IllegalArgumentException refused) {
            throw BadInput.because(refused);
        }
    }

    RunId run() {
        return open.run();
    }

    /** How a run of the same name differs from this one, as far as its progress tells. */
    Optional<String> differs(RunProgress known) {
        if (!known.recipeHash().isEmpty() && !known.recipeHash().equals(hash)) {
            return Optional.of("recipe " + known.recipe() + " " + known.recipeHash() + ", not " + hash);
        }
        if (!known.targets().equals(open.targets())) {
            return Optional.of(told(known.targets()) + ", not " + told(open.targets()));
        }
        return known.budget().equals(open.budget())
                ? Optional.empty()
                : Optional.of(told(known.budget()) + ", not " + told(open.budget()));
    }

    private static String told(Targets targets) {
        if (!targets.any()) {
            return "no target";
        }
        return "a target of " + number(targets.total()) + " in all and " + number(targets.perStratum()) + " per stratum"
                + (targets.maxShare() < 1 ? ", at most " + targets.maxShare() + " of them in one" : "");
    }

    private static String told(Budget budget) {
        return "a budget of " + number(budget.tokens()) + " tokens, "
                + (budget.money() > 0 ? String.valueOf(budget.money()) : "any") + " money and "
                + number(budget.seconds()) + " seconds";
    }

    private static String number(long limit) {
        return limit == 0 ? "any number" : String.valueOf(limit);
    }
}
