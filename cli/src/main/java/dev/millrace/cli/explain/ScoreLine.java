package dev.millrace.cli.explain;

import dev.millrace.contracts.Score;
import java.util.Locale;

/** A score as a line for people. */
final class ScoreLine {

    private ScoreLine() {}

    /** In words, with the scorer's name and what it found. */
    static String of(Score score) {
        if (score instanceof Score.Reward reward) {
            return String.format(
                    Locale.ROOT,
                    "score %s: %.2f %s by %s",
                    reward.scorer(),
                    reward.value(),
                    reward.attributes(),
                    reward.model());
        }
        if (score instanceof Score.Judgement judgement) {
            return String.format(
                    Locale.ROOT,
                    "judge %s: %s (%.2f): %s",
                    judgement.scorer(),
                    judgement.verdict().isEmpty() ? "not understood" : judgement.verdict(),
                    judgement.value(),
                    judgement.explanation());
        }
        if (score instanceof Score.Rank rank) {
            return String.format(
                    Locale.ROOT,
                    "rank %s: %.2f by %s, among the replies to this prompt",
                    rank.scorer(),
                    rank.value(),
                    rank.model());
        }
        if (score instanceof Score.Comparison comparison) {
            return String.format(
                    Locale.ROOT,
                    "comparison %s: won %d, lost %d, tied %d, unclear %d, by %s: %s",
                    comparison.scorer(),
                    comparison.won(),
                    comparison.lost(),
                    comparison.tied(),
                    comparison.unclear(),
                    comparison.model(),
                    comparison.explanation());
        }
        if (score instanceof Score.Unscored unscored) {
            return "unscored " + unscored.scorer() + ": " + unscored.why();
        }
        var verification = (Score.Verification) score;
        return "verifier " + verification.scorer() + ": " + (verification.passed() ? "passed" : "failed")
                + (verification.detail().isEmpty() ? "" : ", " + verification.detail());
    }
}
