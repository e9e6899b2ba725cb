package dev.millrace.quality;

import dev.millrace.contracts.Item;
import dev.millrace.contracts.Score;
import dev.millrace.contracts.ScoredGeneration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Rejects an item of which some attribute, 0 to 4, is lower than asked for; an attribute that is missing is too low. */
public record ScoreFloor(String scorer, Map<String, Double> floors) implements Rule {

    /** The five attributes of HelpSteer2. */
    public static final List<String> ATTRIBUTES =
            List.of("helpfulness", "correctness", "coherence", "complexity", "verbosity");

    /** Copies the floors. */
    public ScoreFloor {
        floors = Map.copyOf(new TreeMap<>(floors));
    }

    static ScoreFloor of(Settings settings) {
        var floors = new TreeMap<String, Double>();
        for (var attribute : ATTRIBUTES) {
            settings.number(attribute).ifPresent(floor -> floors.put(attribute, floor));
        }
        return new ScoreFloor(settings.text("scorer"), floors);
    }

    @Override
    public String name() {
        return "score_floor";
    }

    @Override
    public Verdict judge(Item item, ScoredGeneration from) {
        var reward = Scores.by(scorer, item, Score.Reward.class);
        if (reward.isEmpty()) {
            return reject(Scores.lacking(scorer, item));
        }
        for (var attribute : ATTRIBUTES) {
            var floor = floors.get(attribute);
            var score = reward.get().attributes().get(attribute);
            if (floor != null && (score == null || score < floor)) {
                return reject(
                        score == null
                                ? attribute + " is missing"
                                : String.format(Locale.ROOT, "%s %.2f is below %.2f", attribute, score, floor));
            }
        }
        return Verdict.PASS;
    }
}
