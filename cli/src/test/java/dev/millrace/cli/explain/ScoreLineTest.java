package dev.millrace.cli.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.Score;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoreLineTest {

    @Test
    void saysWhoFoundWhat() {
        assertThat(ScoreLine.of(new Score.Reward("r", "rm", "1", Map.of("helpfulness", 3.5), "mine", 2.345)))
                .isEqualTo("score r: 2.35 {helpfulness=3.5} by rm");
        assertThat(ScoreLine.of(new Score.Judgement("gate", "m", "1", "h", "", 0, "too_long")))
                .isEqualTo("judge gate: not understood (0.00): too_long");
        assertThat(ScoreLine.of(new Score.Verification("check", "1", false, "12 × 5 is 60, not 61")))
                .isEqualTo("verifier check: failed, 12 × 5 is 60, not 61");
        assertThat(ScoreLine.of(new Score.Rank("rank", "rm", "1", -3.28125)))
                .isEqualTo("rank rank: -3.28 by rm, among the replies to this prompt");
        assertThat(ScoreLine.of(new Score.Unscored("r", "too_long: 5000 tokens")))
                .isEqualTo("unscored r: too_long: 5000 tokens");
    }
}
