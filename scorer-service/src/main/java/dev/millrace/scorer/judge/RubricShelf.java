package dev.millrace.scorer.judge;

import dev.millrace.contracts.RecipeText;
import dev.millrace.recipes.RecipeException;
import dev.millrace.recipes.RecipeReader;
import dev.millrace.recipes.Rubric;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The rubrics of all recipes that were ever opened, by their recipe's hash. Who asks for those of a recipe that is not
 * there yet waits for it, and holds no thread meanwhile; but not for ever, for the ledger writes a recipe before it issues
 * prompts by it, so a generation whose recipe does not come is none of the ledger's.
 */
public final class RubricShelf {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final RecipeReader reader = new RecipeReader();
    private final Duration patience;
    private final Map<String, CompletableFuture<Map<String, Rubric>>> byRecipe = new ConcurrentHashMap<>();

    /** A shelf that waits as long as a healthy cluster can take to show a recipe, and much longer. */
    public RubricShelf() {
        this(PATIENCE);
    }

    RubricShelf(Duration patience) {
        this.patience = patience;
    }

    /** The rubrics of a recipe by name; of one that cannot be read, or does not come, none. */
    public CompletionStage<Map<String, Rubric>> of(String recipe) {
        return shelf(recipe).copy().completeOnTimeout(Map.of(), patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The rubrics of a recipe by name, without waiting: none if it is not there yet. */
    public Map<String, Rubric> known(String recipe) {
        var shelf = byRecipe.get(recipe);
        return shelf == null ? Map.of() : shelf.getNow(Map.of());
    }

    /**
     * Puts the rubrics of a recipe on the shelf; a second time changes nothing, for equal hashes mean equal recipes.
     *
     * @throws RecipeException if it cannot be read, with every problem; its rubrics are none then
     */
    public void put(RecipeText recipe) {
        var shelf = shelf(recipe.hash());
        if (shelf.isDone()) {
            return;
        }
        try {
            shelf.complete(reader.read(recipe.name(), recipe.yaml()).rubrics());
        } finally {
            shelf.complete(Map.of());
        }
    }

    /** Recipes that are asked for and not there. */
    public long missing() {
        return byRecipe.values().stream().filter(shelf -> !shelf.isDone()).count();
    }

    private CompletableFuture<Map<String, Rubric>> shelf(String recipe) {
        return byRecipe.computeIfAbsent(recipe, absent -> new CompletableFuture<>());
    }
}
