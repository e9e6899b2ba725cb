package dev.millrace.recipes;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** A recipe that asks no model for anything but judgements: one rubric of another recipe, put to replies that are given. */
public final class CalibrationRecipe {

    /** The name of its scorer. */
    public static final String SCORER = "calibrated";

    private static final Set<String> PAIR = Set.of("first", "second");

    private static final String COMPARED = "reply";

    private CalibrationRecipe() {}

    /**
     * Makes it; the same each time, text and all, so that a run of it can be gone on with.
     *
     * @param judge alias of the model that is asked
     * @param brought the variables that seeds bring
     * @throws IllegalArgumentException if the recipe has no such rubric, or it asks for other values than one that is judged
     */
    public static Recipe of(Recipe source, String rubric, String judge, Set<String> brought) {
        var judged = Optional.ofNullable(source.rubrics().get(rubric))
                .orElseThrow(
                        () -> new IllegalArgumentException("the recipe " + source.name() + " has no rubric \"" + rubric
                                + "\", expected "
                                + (source.rubrics().isEmpty()
                                        ? "one with rubrics"
                                        : String.join(", ", source.rubrics().keySet()))));
        var compares = judged.template().variables().containsAll(PAIR);
        var defaults = new TreeMap<String, Object>(source.defaults());
        brought.forEach(defaults::remove);
        var field = compares ? COMPARED : field(source, judged, brought);
        defaults.remove(field);

        var recipe = new LinkedHashMap<String, Object>();
        recipe.put("recipe", "calibrate-" + rubric);
        recipe.put("title", "Pairs with known verdicts, judged by the rubric " + rubric + " of " + source.name());
        if (!source.languages().isEmpty()) {
            recipe.put("languages", source.languages());
        }
        recipe.put("variables", List.copyOf(new TreeSet<>(brought)));
        recipe.put("defaults", defaults);
        recipe.put("stages", List.of(stage(field, rubric, judge, compares)));
        recipe.put("rubrics", Map.of(rubric, raw(source, rubric)));
        var text = new Dump(DumpSettings.builder()
                        .setDefaultFlowStyle(FlowStyle.BLOCK)
                        .build())
                .dumpToString(recipe);
        return new RecipeReader().read(recipe.get("recipe") + ".yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> stage(String field, String rubric, String judge, boolean compares) {
        var scorer = new LinkedHashMap<String, Object>();
        scorer.put("scorer", SCORER);
        scorer.put("kind", compares ? "pairwise" : "judge");
        scorer.put("model", judge);
        scorer.put("rubric", rubric);
        var stage = new LinkedHashMap<String, Object>();
        stage.put("stage", "pair");
        stage.put("models", List.of(judge));
        stage.put("user", "Both replies to this are given.");
        var form = new LinkedHashMap<String, Object>();
        form.put("form", "plain");
        form.put("as", field);
        stage.put("reply", form);
        stage.put("scorers", List.of(scorer));
        return stage;
    }

    /** What is judged: the one value that the rubric names and nobody brings. */
    private static String field(Recipe source, Rubric rubric, Set<String> brought) {
        var open = new ArrayList<>(rubric.template().variables());
        open.removeAll(brought);
        open.removeAll(source.defaults().keySet());
        open.remove(Recipe.LANGUAGE);
        if (open.size() != 1) {
            throw new IllegalArgumentException("the rubric \"" + rubric.name() + "\" of " + source.name() + " names "
                    + (open.isEmpty() ? "no value" : String.join(", ", open))
                    + " beside what the pairs bring, expected the one that is judged");
        }
        return open.get(0);
    }

    private static Object raw(Recipe source, String rubric) {
        var read = new Load(LoadSettings.builder().build())
                .loadFromString(source.text().yaml());
        if (read instanceof Map<?, ?> recipe && recipe.get("rubrics") instanceof Map<?, ?> rubrics) {
            var found = rubrics.get(rubric);
            if (found != null) {
                return found;
            }
        }
        throw new IllegalStateException("the rubric " + rubric + " was read from a text that does not have it");
    }
}
