package dev.millrace.quality;

import dev.millrace.contracts.Item;
import dev.millrace.contracts.Score;
import dev.millrace.contracts.ScoredGeneration;
import java.util.Locale;

/**
 * Rejects an item whose one number by some scorer is lower than asked for; for a weighted sum only if it was made with
 * the weights that the floor is meant for, as sums of different weights are not comparable.
 */
public record ValueFloor(String scorer, String weights, double min) implements Rule {

    static ValueFloor of(Settings settings) {
        return new ValueFloor(settings.text("scorer"), settings.textOr("weights", ""), settings.needed("min"));
    }

    @Override
    public String name() {
        return "value_floor";
    }

    @Override
    public Verdict judge(Item item, ScoredGeneration from) {
        var score = item.score(scorer);
        if (score.isEmpty()) {
            return reject(Scores.lacking(scorer, item));
        }
        if (!weights.isEmpty()
                && !(score.get() instanceof Score.Reward reward
                        && reward.weights().equals(weights))) {
            return reject("its score by " + scorer + " was not made with the weights " + weights);
        }
        if (score.get() instanceof Score.Rank || score.get() instanceof Score.Comparison) {
            return reject("its score by " + scorer + " only compares the replies to one prompt");
        }
        var value = score.get().value();
        return value < min
                ? reject(String.format(Locale.ROOT, "%s %.2f is below %.2f", scorer, value, min))
                : Verdict.PASS;
    }
}
