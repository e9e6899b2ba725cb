package dev.millrace.models;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The five attributes of HelpSteer2, in its order; as scores from 0 to 4, or as the weights of these. */
public record RewardAttributes(
        double helpfulness, double correctness, double coherence, double complexity, double verbosity) {

    /** Their names, in order. */
    public static final List<String> NAMES =
            List.of("helpfulness", "correctness", "coherence", "complexity", "verbosity");

    /** The sum of these scores by some weights. */
    public double weighted(RewardAttributes weights) {
        return helpfulness * weights.helpfulness
                + correctness * weights.correctness
                + coherence * weights.coherence
                + complexity * weights.complexity
                + verbosity * weights.verbosity;
    }

    /** Each by its name. */
    public Map<String, Double> byName() {
        var byName = new LinkedHashMap<String, Double>();
        byName.put("helpfulness", helpfulness);
        byName.put("correctness", correctness);
        byName.put("coherence", coherence);
        byName.put("complexity", complexity);
        byName.put("verbosity", verbosity);
        return byName;
    }

    /** All five of them by name; nothing if one is missing or no number. */
    public static Optional<RewardAttributes> read(Map<?, ?> byName) {
        var all = new double[NAMES.size()];
        for (int i = 0; i < all.length; i++) {
            if (!(byName.get(NAMES.get(i)) instanceof Number number)) {
                return Optional.empty();
            }
            all[i] = number.doubleValue();
        }
        return Optional.of(new RewardAttributes(all[0], all[1], all[2], all[3], all[4]));
    }
}
