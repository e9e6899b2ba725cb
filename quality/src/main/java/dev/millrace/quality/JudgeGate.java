package dev.millrace.quality;

import dev.millrace.contracts.Item;
import dev.millrace.contracts.Score;
import dev.millrace.contracts.ScoredGeneration;
import java.util.List;

/** Rejects an item of which a judge did not say one of the words asked for, or said nothing that can be understood. */
public record JudgeGate(String scorer, List<String> verdicts) implements Rule {

    /** Copies the verdicts. */
    public JudgeGate {
        verdicts = List.copyOf(verdicts);
    }

    static JudgeGate of(Settings settings) {
        return new JudgeGate(settings.text("scorer"), settings.texts("verdicts"));
    }

    @Override
    public String name() {
        return "judge";
    }

    @Override
    public Verdict judge(Item item, ScoredGeneration from) {
        var judgement = Scores.by(scorer, item, Score.Judgement.class);
        if (judgement.isEmpty()) {
            return reject(scorer + " did not judge it");
        }
        var verdict = judgement.get().verdict();
        if (verdict.isEmpty()) {
            return reject("what " + scorer + " said cannot be understood");
        }
        return verdicts.contains(verdict)
                ? Verdict.PASS
                : reject(scorer + " says " + verdict + ": " + judgement.get().explanation());
    }
}
