package dev.millrace.ledger;

import dev.millrace.contracts.GivenReply;
import dev.millrace.contracts.Lineage;
import dev.millrace.contracts.Origin;
import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.Seed;
import dev.millrace.recipes.Recipe;
import dev.millrace.recipes.Stage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes prompts from seeds and from items that passed: renders, and carries along what later steps name. */
final class Prompting {

    private static final long LARGEST_EXACT_IN_JSON = (1L << 53) - 1;

    private Prompting() {}

    /**
     * A seed's prompt in some round.
     *
     * @throws IllegalArgumentException if the recipe's template cannot be rendered with it
     */
    static Prompt first(RunEntry run, Recipe recipe, Seed seed, int round) {
        var origin = new Origin(seed.id(), seed.source(), seed.licence(), seed.depth());
        return prompt(
                run,
                recipe,
                new Place(0, seed.stratum(), seed.id(), round, 0),
                recipe.withDefaults(seed.values()),
                seed.labels(),
                seed.replies(),
                new Lineage(origin, List.of()));
    }

    /**
     * The prompt in which an item goes on.
     *
     * @throws IllegalArgumentException if the recipe's template cannot be rendered with it
     */
    static Prompt next(
            RunEntry run, Recipe recipe, int stage, String stratum, PendingItems items, PendingItems.Child child) {
        var values = new LinkedHashMap<>(items.variables());
        values.putAll(child.values());
        return prompt(
                run,
                recipe,
                new Place(stage, stratum, items.parent(), items.round(), child.item()),
                values,
                items.labels(),
                List.of(),
                items.lineage().then(child.step()));
    }

    private record Place(int stage, String stratum, String parent, int round, int ordinal) {}

    private static Prompt prompt(
            RunEntry run,
            Recipe recipe,
            Place place,
            Map<String, String> brought,
            Map<String, String> labels,
            List<GivenReply> replies,
            Lineage lineage) {
        var stage = recipe.stages().get(place.stage());
        var values = withDrawn(run, stage, place, brought);
        var prompt = new Prompt(
                run.run(),
                stage.name(),
                place.stratum(),
                recipe.hash(),
                stage.template().hash(),
                place.parent(),
                place.round(),
                place.ordinal(),
                stage.template().render(values),
                stage.models(),
                stage.sampling(),
                stage.form(),
                stage.scorers(),
                stage.accept(),
                only(recipe.carried().get(place.stage()), values),
                labels,
                replies,
                lineage);
        return prompt.sampledBy(Long.parseUnsignedLong(prompt.id().substring(0, 16), 16) & LARGEST_EXACT_IN_JSON);
    }

    private static Map<String, String> withDrawn(RunEntry run, Stage stage, Place place, Map<String, String> values) {
        var id = Prompt.idOf(run.run(), stage.name(), place.parent(), place.round(), place.ordinal());
        var all = new LinkedHashMap<>(values);
        all.putAll(stage.draws().of(id, values.getOrDefault(Recipe.LANGUAGE, "")));
        return all;
    }

    private static Map<String, String> only(Set<String> names, Map<String, String> values) {
        var kept = new LinkedHashMap<String, String>();
        values.forEach((name, value) -> {
            if (names.contains(name)) {
                kept.put(name, value);
            }
        });
        return kept;
    }
}
