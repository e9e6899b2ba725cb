package dev.millrace.quality;

import dev.millrace.contracts.Item;
import dev.millrace.contracts.Score;
import dev.millrace.contracts.ScoredGeneration;

/**
 * Rejects an item that did not pass an exact check.
 *
 * @param takesUnscored whether an item passes that could not be checked at all
 */
public record VerifierGate(String scorer, boolean takesUnscored) implements Rule {

    private static final String PASSES = "passes";

    static VerifierGate of(Settings settings) {
        return new VerifierGate(
                settings.text("scorer"), settings.textOr("unscored", "").equals(PASSES));
    }

    @Override
    public String name() {
        return "verifier";
    }

    @Override
    public Verdict judge(Item item, ScoredGeneration from) {
        var result = Scores.by(scorer, item, Score.Verification.class);
        if (result.isEmpty()) {
            return takesUnscored ? Verdict.PASS : reject(Scores.lacking(scorer, item));
        }
        return result.get().passed() ? Verdict.PASS : reject(result.get().detail());
    }
}
