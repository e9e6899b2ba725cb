package dev.millrace.scorer.reward;

import java.util.LinkedHashMap;
import java.util.Map;

/** The five attributes of HelpSteer2, in its order; as scores from 0 to 4, or as the weights of these. */
public record Attributes(
        double helpfulness, double correctness, double coherence, double complexity, double verbosity) {

    /** The sum of these scores by some weights. */
    public double weighted(Attributes weights) {
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
}
