package dev.millrace.scorer.scale;

import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.Score;
import dev.millrace.models.RewardAttributes;
import dev.millrace.recipes.Catalogue;
import dev.millrace.recipes.Rubric;
import dev.millrace.scorer.judge.RubricShelf;
import dev.millrace.scorer.reward.WeightSets;
import dev.millrace.scorer.scoring.Candidate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where scores lie between the lowest and the highest that their scorers can give: from 0 to 1, so that all can be shown
 * alike.
 */
public final class Scales {

    /** What the one number of a score is called, beside the attributes of a reward. */
    public static final String VALUE = "value";

    private static final double MOST_OF_AN_ATTRIBUTE = 4;

    private final RubricShelf rubrics;

    /** Scales that know the judges' rubrics from this shelf. */
    public Scales(RubricShelf rubrics) {
        this.rubrics = rubrics;
    }

    /** A score's numbers by what they are called, each from 0 to 1; without those whose scale nobody knows. */
    public Map<String, Double> of(Score score, Prompt prompt) {
        if (score instanceof Score.Reward reward) {
            return reward(reward);
        }
        if (score instanceof Score.Judgement judgement) {
            return judgement(judgement, prompt);
        }
        return score instanceof Score.Verification ? Map.of(VALUE, score.value()) : Map.of();
    }

    private static Map<String, Double> reward(Score.Reward reward) {
        var numbers = new LinkedHashMap<String, Double>();
        WeightSets.find(reward.weights())
                .ifPresent(weights -> numbers.put(VALUE, within(reward.value(), lowest(weights), highest(weights))));
        for (var attribute : Catalogue.ATTRIBUTES) {
            var number = reward.attributes().get(attribute);
            if (number != null) {
                numbers.put(attribute, within(number, 0, MOST_OF_AN_ATTRIBUTE));
            }
        }
        return numbers;
    }

    private Map<String, Double> judgement(Score.Judgement judgement, Prompt prompt) {
        if (judgement.verdict().isEmpty()) {
            return Map.of();
        }
        return rubric(judgement, prompt)
                .map(rubric -> rubric.verdicts().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .summaryStatistics())
                .map(scale -> Map.of(VALUE, within(judgement.value(), scale.getMin(), scale.getMax())))
                .orElseGet(Map::of);
    }

    private Optional<Rubric> rubric(Score.Judgement judgement, Prompt prompt) {
        return prompt.scorers().stream()
                .filter(spec -> spec.name().equals(judgement.scorer()))
                .findFirst()
                .flatMap(spec -> Candidate.text(spec, "rubric"))
                .map(rubrics.known(prompt.recipe())::get);
    }

    private static double lowest(RewardAttributes weights) {
        return MOST_OF_AN_ATTRIBUTE
                * weights.byName().values().stream()
                        .mapToDouble(weight -> Math.min(0, weight))
                        .sum();
    }

    private static double highest(RewardAttributes weights) {
        return MOST_OF_AN_ATTRIBUTE
                * weights.byName().values().stream()
                        .mapToDouble(weight -> Math.max(0, weight))
                        .sum();
    }

    private static double within(double value, double lowest, double highest) {
        return highest <= lowest ? 0 : Math.min(1, Math.max(0, (value - lowest) / (highest - lowest)));
    }
}
