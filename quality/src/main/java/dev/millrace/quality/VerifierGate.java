package dev.millrace.quality;

import dev.millrace.contracts.Item;
import dev.millrace.contracts.Score;
import dev.millrace.contracts.ScoredGeneration;

/** Rejects an item that did not pass an exact check. */
public record VerifierGate(String scorer) implements Rule {

    static VerifierGate of(Settings settings) {
        return new VerifierGate(settings.text("scorer"));
    }

    @Override
    public String name() {
        return "verifier";
    }

    @Override
    public Verdict judge(Item item, ScoredGeneration from) {
        var result = Scores.by(scorer, item, Score.Verification.class);
        if (result.isEmpty()) {
            return reject(Scores.lacking(scorer, item));
        }
        return result.get().passed() ? Verdict.PASS : reject(result.get().detail());
    }
}
