package dev.millrace.scorer.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import dev.millrace.contracts.Score;
import dev.millrace.scorer.Samples;
import dev.millrace.scorer.judge.RubricShelf;
import dev.millrace.scorer.reward.WeightSets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalesTest {

    private final RubricShelf shelf = new RubricShelf();
    private final Scales scales = new Scales(shelf);

    @ParameterizedTest
    @CsvSource({"-1.32, 0", "3.28, 0.5", "7.88, 1", "9, 1", "-2, 0"})
    void putARewardBetweenTheLowestAndTheHighestOfItsWeights(double value, double expected) {
        var reward = new Score.Reward("reward", "m", "1", Map.of(), WeightSets.USUAL, value);

        assertThat(scales.of(reward, Samples.prompt(Samples.REWARD)).get("value"))
                .isCloseTo(expected, within(1e-9));
    }

    @Test
    void putAttributesBetweenZeroAndFourAndLeaveOthersOut() {
        var reward = new Score.Reward("reward", "m", "1", Map.of("helpfulness", 3.0, "charm", 4.0), "unknown", 5);

        assertThat(scales.of(reward, Samples.prompt(Samples.REWARD))).containsExactly(entry("helpfulness", 0.75));
    }

    @Test
    void putAVerdictOnTheScaleOfItsRubric() {
        shelf.put(Samples.RECIPE);
        var prompt = Samples.prompt(Samples.GATE);

        assertThat(scales.of(judgement("YES", 1), prompt)).containsExactly(entry("value", 1.0));
        assertThat(scales.of(judgement("NO", 0), prompt)).containsExactly(entry("value", 0.0));
    }

    @Test
    void knowNoNumberOfAJudgementWithoutVerdictOrRubric() {
        assertThat(scales.of(judgement("YES", 1), Samples.prompt(Samples.GATE)))
                .as("the rubric did not come yet")
                .isEmpty();

        shelf.put(Samples.RECIPE);
        assertThat(scales.of(judgement("", 0), Samples.prompt(Samples.GATE))).isEmpty();
        assertThat(scales.of(judgement("YES", 1), Samples.prompt())).isEmpty();
    }

    @Test
    void takeACheckAsItIs() {
        var passed = new Score.Verification("check", "1", true, "");

        assertThat(scales.of(passed, Samples.prompt(Samples.CHECK))).containsExactly(entry("value", 1.0));
    }

    private static Score judgement(String verdict, double value) {
        return new Score.Judgement("gate", "m", "1", "hash", verdict, value, "");
    }
}
