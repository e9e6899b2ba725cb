package dev.millrace.recipes;

import dev.millrace.contracts.Ids;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sets of weights that a recipe brings along, by the names it gives them.
 *
 * <p>Scores are told by a longer name, {@code mine-3f2a9c1d}, with a hash of the weights in it: sums by other weights
 * never look alike, though another recipe calls them the same.
 */
final class OwnWeights {

    /** The setting by which a scorer is told the weights of a set that it cannot know. */
    static final String VALUES = "weight_values";

    private static final double MOST = 100;

    private static final int HASH = 8;

    private final Map<String, Map<String, Double>> sets = new LinkedHashMap<>();

    /** Reads the block of a recipe; what is wrong with it is noted. */
    static OwnWeights read(Block recipe, Problems problems) {
        var own = new OwnWeights();
        recipe.block("weights")
                .ifPresent(sets -> sets.keys().forEach(name -> {
                    var word = new Located(name, sets.line(name));
                    if (Catalogue.WEIGHT_SETS.contains(name)) {
                        problems.at(
                                word.line(), "the weights \"" + name + "\", which are known, expected another name");
                    } else if (Names.check(Names.TITLE, "weights", word, problems)) {
                        sets.block(name).ifPresent(set -> own.sets.put(name, own.weights(set)));
                    }
                }));
        return own;
    }

    /** What can be named. */
    List<String> names() {
        var names = new ArrayList<>(Catalogue.WEIGHT_SETS);
        names.addAll(sets.keySet());
        return names;
    }

    /** By which name the scores of a set are told. */
    String told(String name) {
        var weights = sets.get(name);
        return weights == null
                ? name
                : name + "-" + Ids.of("weights", weights.values().toString()).substring(0, HASH);
    }

    /** The weights of a set by its name; nothing for those that every scorer knows. */
    Optional<Map<String, Double>> of(String name) {
        return Optional.ofNullable(sets.get(name));
    }

    private Map<String, Double> weights(Block set) {
        set.allow(Catalogue.ATTRIBUTES);
        var weights = new LinkedHashMap<String, Double>();
        for (var attribute : Catalogue.ATTRIBUTES) {
            if (set.require(attribute, "its weight")) {
                set.number(attribute, -MOST, MOST).ifPresent(weight -> weights.put(attribute, weight));
            }
        }
        return weights;
    }
}
