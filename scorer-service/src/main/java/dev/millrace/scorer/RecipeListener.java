package dev.millrace.scorer;

import dev.millrace.contracts.Excerpt;
import dev.millrace.contracts.RecipeText;
import dev.millrace.contracts.UnreadableException;
import dev.millrace.contracts.Wire;
import dev.millrace.recipes.RecipeException;
import dev.millrace.scorer.judge.RubricShelf;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Recipes in: all that were ever opened, from the topic's beginning at each start. */
@ApplicationScoped
class RecipeListener {

    private static final Logger LOG = Logger.getLogger(RecipeListener.class);

    private static final int LONGEST_NAME = 100;

    private final RubricShelf shelf;

    RecipeListener(RubricShelf shelf) {
        this.shelf = shelf;
    }

    @Incoming("recipes-in")
    void hear(byte @Nullable [] value) {
        if (value == null) {
            return;
        }
        try {
            var recipe = Wire.read(value, RecipeText.class);
            shelf.put(recipe);
            LOG.infof("recipe %s %s is known", Excerpt.of(recipe.name(), LONGEST_NAME), recipe.hash());
        } catch (UnreadableException | RecipeException unreadable) {
            LOG.warnf("a recipe cannot be read, its judges give no verdicts: %s", unreadable.getMessage());
        }
    }
}
