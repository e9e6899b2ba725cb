package dev.millrace.cli;

import dev.millrace.cli.outcome.BadInput;
import dev.millrace.cli.outcome.Why;
import dev.millrace.recipes.BundledRecipes;
import dev.millrace.recipes.Recipe;
import dev.millrace.recipes.RecipeException;
import dev.millrace.recipes.RecipeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The recipe that a person means: one of ours by its name, or their own by its file. */
record RecipeChoice(Recipe recipe, boolean bundled) {

    /** A recipe is written by hand; what is larger is something else. */
    private static final long MOST_BYTES = 1024 * 1024;

    /**
     * Finds and checks it.
     *
     * @throws BadInput if there is none, or it is none
     */
    static RecipeChoice of(String nameOrFile) {
        var bundled = BundledRecipes.find(nameOrFile);
        if (bundled.isPresent()) {
            return new RecipeChoice(bundled.get(), true);
        }
        var file = Path.of(nameOrFile);
        if (!Files.isRegularFile(file)) {
            throw new BadInput("no recipe \"" + nameOrFile + "\": neither a file nor one of "
                    + String.join(", ", BundledRecipes.names()));
        }
        try {
            return new RecipeChoice(read(file), false);
        } catch (RecipeException invalid) {
            throw new BadInput(sentence(invalid), invalid);
        }
    }

    /**
     * Reads a recipe's file.
     *
     * @throws RecipeException if it is no recipe
     */
    static Recipe read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new BadInput(file + " is larger than 1 MiB, which no recipe is");
            }
            return new RecipeReader().read(file.toString(), Files.readAllBytes(file));
        } catch (IOException failed) {
            throw new BadInput(file + " cannot be read: " + Why.of(failed), failed);
        }
    }

    /** What `open` carries: a bundled recipe is known by name to the ledger. */
    String text() {
        return bundled ? "" : recipe.text().yaml();
    }

    private static String sentence(RecipeException invalid) {
        var problems = invalid.problems();
        var more = problems.size() - 1;
        return problems.get(0) + (more == 0 ? "" : " (and " + more + " more; `millrace recipes check` lists them)");
    }
}
