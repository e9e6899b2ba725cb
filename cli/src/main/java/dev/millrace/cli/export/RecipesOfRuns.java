package dev.millrace.cli.export;

import dev.millrace.contracts.RecipeText;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.RunProgress;
import dev.millrace.recipes.RecipeException;
import dev.millrace.recipes.RecipeReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which recipe each run followed, as its progress tells; a run's recipe never changes. */
public final class RecipesOfRuns {

    private final Map<RunId, Followed> followed = new HashMap<>();
    private final Map<String, RecipeText> texts = new HashMap<>();

    private record Followed(String recipe, String hash) {}

    /** A run's progress. */
    public void hear(RunProgress progress) {
        followed.put(progress.run(), new Followed(progress.recipe(), progress.recipeHash()));
    }

    /** A recipe's text. */
    public void hear(RecipeText text) {
        texts.put(text.hash(), text);
    }

    /** Whether a dataset has any run. */
    public boolean know(String dataset) {
        return followed.keySet().stream().anyMatch(run -> run.dataset().equals(dataset));
    }

    /** The recipes of these runs, by name and hash. */
    List<Provenance.MadeBy> of(Collection<RunId> runs) {
        var byRecipe = new TreeMap<Followed, List<String>>(
                Comparator.comparing(Followed::recipe).thenComparing(Followed::hash));
        for (var run : runs) {
            byRecipe.computeIfAbsent(followed.getOrDefault(run, new Followed("", "")), absent -> new ArrayList<>())
                    .add(run.toString());
        }
        var made = new ArrayList<Provenance.MadeBy>();
        byRecipe.forEach((recipe, its) ->
                made.add(new Provenance.MadeBy(recipe.recipe(), recipe.hash(), its, filters(recipe.hash()))));
        return made;
    }

    private List<Provenance.Filter> filters(String hash) {
        try {
            return Optional.ofNullable(texts.get(hash))
                    .map(text -> new RecipeReader()
                            .read(text.name(), text.yaml()).stages().stream()
                                    .map(stage -> new Provenance.Filter(stage.name(), stage.accept()))
                                    .toList())
                    .orElse(List.of());
        } catch (RecipeException ofAnotherVersion) {
            return List.of();
        }
    }
}
