package dev.millrace.recipes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The recipes that come with Millrace, each a YAML file of this module. */
public final class BundledRecipes {

    private static final List<String> NAMES = List.of(
            "arithmetic",
            "direct",
            "document-qa",
            "nemotron-closed-qa",
            "nemotron-code",
            "nemotron-dialogue",
            "nemotron-instruction-following",
            "nemotron-instruction-following-revision",
            "nemotron-instruction-following-turns",
            "nemotron-math",
            "nemotron-open-qa",
            "nemotron-preference",
            "nemotron-two-turn",
            "nemotron-writing",
            "rescore");

    private static final Map<String, Recipe> RECIPES = read();

    private BundledRecipes() {}

    /** Their names, in alphabetical order. */
    public static List<String> names() {
        return NAMES;
    }

    /** The recipe of that name, if it is bundled. */
    public static Optional<Recipe> find(String name) {
        return Optional.ofNullable(RECIPES.get(name));
    }

    private static Map<String, Recipe> read() {
        var recipes = new LinkedHashMap<String, Recipe>();
        NAMES.forEach(name -> recipes.put(name, read(name + ".yaml")));
        return recipes;
    }

    private static Recipe read(String file) {
        try (var stream = BundledRecipes.class.getResourceAsStream("/recipes/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("the bundled recipe " + file + " is not in the jar");
            }
            return new RecipeReader().read(file, stream.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
