package dev.millrace.ledger;

import dev.millrace.contracts.RecipeText;
import dev.millrace.recipes.BundledRecipes;
import dev.millrace.recipes.Recipe;
import dev.millrace.recipes.RecipeReader;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The recipes of runs, each read once; they are frozen when a run opens, so a hash always means the same recipe. */
final class Recipes {

    private static final RecipeReader READER = new RecipeReader();

    private final Map<String, Recipe> read = new ConcurrentHashMap<>();

    /** The recipe of a run that is open. */
    Recipe of(Step step, RunEntry run) {
        var known = read.get(run.recipeHash);
        if (known != null) {
            return known;
        }
        var text = step.state
                .recipes()
                .get(run.recipeHash)
                .orElseThrow(() -> new IllegalStateException("recipe of run " + run.run() + " is not in the state"));
        var recipe = READER.read(text.name(), text.yaml());
        read.put(run.recipeHash, recipe);
        return recipe;
    }

    /**
     * The recipe that a command names or brings along.
     *
     * @throws IllegalArgumentException if there is none of that name, or it has errors, all of which it names
     */
    static Recipe named(String name, String yaml) {
        if (!yaml.isEmpty()) {
            return READER.read(name, yaml);
        }
        return BundledRecipes.find(name)
                .orElseThrow(
                        () -> new IllegalArgumentException("no recipe \"" + name + "\" is bundled, expected one of "
                                + String.join(", ", BundledRecipes.names()) + " or a recipe's text"));
    }

    /** Keeps a recipe's text for its run. */
    static void keep(Step step, RecipeText text) {
        step.state.recipes().put(text.hash(), text);
    }
}
