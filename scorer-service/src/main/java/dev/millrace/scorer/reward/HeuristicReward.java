package dev.millrace.scorer.reward;

import dev.millrace.contracts.ChatMessage;
import dev.millrace.contracts.Reply.FinishReason;
import dev.millrace.contracts.Score;
import dev.millrace.contracts.ScorerSpec;
import dev.millrace.models.embedded.reward.Heuristics;
import dev.millrace.scorer.scoring.Candidate;
import dev.millrace.scorer.scoring.Finding;
import dev.millrace.scorer.scoring.Scorer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Guesses the five attributes of a reply from features of its text, without any model: a stand-in for a reward model, by
 * rules that {@link Heuristics} states one by one. It does not understand what it reads.
 */
public final class HeuristicReward implements Scorer {

    /** The kind by which recipes name it. */
    public static final String KIND = "heuristic_reward";

    private static final String MODEL = "heuristics";

    private static final String VERSION = "1";

    private static final double DIGITS = 1_000;

    @Override
    public CompletionStage<Finding> score(Candidate candidate, ScorerSpec spec) {
        var weights = WeightSets.of(spec);
        if (weights.isEmpty()) {
            return CompletableFuture.completedStage(Finding.NONE);
        }
        var asked = candidate.valueNamedBy(spec, "prompt").orElseGet(() -> lastMessage(candidate));
        var said = candidate.valueNamedBy(spec, "reply").orElseGet(candidate.item()::text);
        var document = candidate.valueNamedBy(spec, "document").orElse("");
        var isCut = candidate.reply().finish() == FinishReason.LENGTH;
        var attributes = Heuristics.judge(asked, said, document, isCut);
        var value = rounded(attributes.weighted(weights.get()));
        return Finding.at(
                new Score.Reward(spec.name(), MODEL, VERSION, attributes.byName(), WeightSets.name(spec), value));
    }

    private static String lastMessage(Candidate candidate) {
        List<ChatMessage> messages = candidate.prompt().messages();
        return messages.get(messages.size() - 1).content();
    }

    static double rounded(double value) {
        return Math.round(value * DIGITS) / DIGITS;
    }
}
