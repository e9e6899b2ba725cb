package dev.millrace.cli;

import dev.millrace.cli.seeds.RunSeeds;
import dev.millrace.contracts.RunCommand;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.RunProgress;
import java.util.Optional;

/**
 * A run as it is asked for: how it opens, and its seeds, which were looked at and counted before anything is sent.
 *
 * @param hash of the recipe
 */
record Order(RunCommand.Open open, String hash, RunSeeds seeds, long count) {

    RunId run() {
        return open.run();
    }

    /** How a run of the same name differs from this one, as far as its progress tells. */
    Optional<String> differs(RunProgress known) {
        if (!known.recipeHash().isEmpty() && !known.recipeHash().equals(hash)) {
            return Optional.of("recipe " + known.recipe() + " " + known.recipeHash());
        }
        if (!known.targets().equals(open.targets())) {
            return Optional.of(known.targets().toString());
        }
        return known.budget().equals(open.budget())
                ? Optional.empty()
                : Optional.of(known.budget().toString());
    }
}
