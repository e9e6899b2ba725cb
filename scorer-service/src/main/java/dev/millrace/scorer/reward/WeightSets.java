package dev.millrace.scorer.reward;

import dev.millrace.contracts.ScorerSpec;
import dev.millrace.models.RewardAttributes;
import dev.millrace.scorer.scoring.Candidate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How much each attribute of a reward counts, by named set; sums of different sets are not comparable. */
public final class WeightSets {

    /** The set that is used where a recipe names none. */
    public static final String USUAL = "nemotron-4-340b";

    /**
     * What is published of the reward models (arXiv 2406.11704; NeMo-Aligner's {@code REWARD_VECTOR_70B}). With attributes
     * from 0 to 4 the sums lie in [-1.32, 7.88] and [-1.60, 9.80].
     */
    private static final Map<String, RewardAttributes> SETS = Map.of(
            USUAL,
            new RewardAttributes(0.30, 0.74, 0.46, 0.47, -0.33),
            "llama3-70b-steerlm",
            new RewardAttributes(0.65, 0.80, 0.45, 0.55, -0.40));

    private WeightSets() {}

    /** Sets that a recipe may name. */
    public static Set<String> names() {
        return SETS.keySet();
    }

    /** The weights of a set, if there is one of that name. */
    public static Optional<RewardAttributes> find(String name) {
        return Optional.ofNullable(SETS.get(name));
    }

    /** The weights that a scorer is told to use: those that its recipe wrote out, or those of the set it names. */
    static Optional<RewardAttributes> of(ScorerSpec spec) {
        return spec.settings().get("weight_values") instanceof Map<?, ?> written
                ? RewardAttributes.read(written)
                : find(name(spec));
    }

    /** How the set is called. */
    static String name(ScorerSpec spec) {
        return Candidate.text(spec, "weights").orElse(USUAL);
    }
}
