package dev.millrace.scorer.reward;

import dev.millrace.contracts.ChatMessage;
import dev.millrace.contracts.ChatMessage.Role;
import dev.millrace.contracts.Reply;
import dev.millrace.contracts.Sampling;
import dev.millrace.contracts.Score;
import dev.millrace.contracts.ScorerSpec;
import dev.millrace.models.Answer;
import dev.millrace.models.ModelRequest;
import dev.millrace.models.Models;
import dev.millrace.models.RewardAttributes;
import dev.millrace.models.RewardText;
import dev.millrace.scorer.scoring.Candidate;
import dev.millrace.scorer.scoring.Finding;
import dev.millrace.scorer.scoring.Scorer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/**
 * Asks a reward model about a conversation that ends with the item: for five attributes and their weighted sum, or for
 * the one number by which replies to one prompt compare.
 *
 * <p>A reward model that is down is waited for. Numbers are kept as they come, whatever their range.
 */
public final class RewardScorer implements Scorer {

    /** The kind by which recipes name five attributes. */
    public static final String KIND = "reward";

    /** The kind by which recipes name one number. */
    public static final String RANK_KIND = "reward_rank";

    private static final String VERSION = "1";

    private static final String PURPOSE = "judge";

    private final Models models;

    /** A scorer that asks these models. */
    public RewardScorer(Models models) {
        this.models = models;
    }

    @Override
    public CompletionStage<Finding> score(Candidate candidate, ScorerSpec spec) {
        var alias = Candidate.text(spec, "model").orElse("");
        var model = models.find(alias);
        if (model.isEmpty()) {
            return Finding.at(
                    new Score.Unscored(spec.name(), "no model is configured under the alias \"" + alias + "\""));
        }
        var request = ModelRequest.of(conversation(candidate, spec), Sampling.DEFAULT, PURPOSE);
        return model.get().ask(request, candidate.leave()).thenApply(answer -> finding(answer, spec));
    }

    private static List<ChatMessage> conversation(Candidate candidate, ScorerSpec spec) {
        var asked = candidate.valueNamedBy(spec, "prompt");
        var conversation = new ArrayList<ChatMessage>();
        asked.ifPresentOrElse(
                text -> conversation.add(ChatMessage.of(Role.USER, text)),
                () -> conversation.addAll(candidate.prompt().messages()));
        var said = candidate.valueNamedBy(spec, "reply").orElseGet(candidate.item()::text);
        conversation.add(ChatMessage.of(Role.ASSISTANT, said));
        return conversation;
    }

    private static Finding finding(Answer answer, ScorerSpec spec) {
        var score = answer.replies().isEmpty()
                ? new Score.Unscored(spec.name(), why(answer))
                : score(answer.replies().get(0), spec);
        return new Finding(List.of(score), answer.calls());
    }

    private static String why(Answer answer) {
        return answer.failures().stream()
                .map(failure -> failure.reason() + ": " + failure.detail())
                .findFirst()
                .orElse("the reward model said nothing");
    }

    private static Score score(Reply reply, ScorerSpec spec) {
        var rewards = RewardText.read(reply.text());
        if (rewards.isEmpty()) {
            return new Score.Unscored(spec.name(), spec.settings().get("model") + " does not reply with rewards");
        }
        return spec.kind().equals(RANK_KIND)
                ? rank(rewards.get(), reply.model(), spec)
                : reward(rewards.get(), reply.model(), spec);
    }

    private static Score rank(Map<String, Double> rewards, String model, ScorerSpec spec) {
        var number = rewards.get(RewardText.NUMBER);
        return number == null
                ? new Score.Unscored(
                        spec.name(), model + " gives " + names(rewards) + ", expected one number: kind reward")
                : new Score.Rank(spec.name(), model, VERSION, number);
    }

    private static Score reward(Map<String, Double> rewards, String model, ScorerSpec spec) {
        var attributes = RewardAttributes.read(rewards);
        var weights = WeightSets.of(spec);
        if (weights.isEmpty()) {
            return new Score.Unscored(spec.name(), "the weights " + WeightSets.name(spec) + " are not known");
        }
        return attributes
                .<Score>map(found -> new Score.Reward(
                        spec.name(),
                        model,
                        VERSION,
                        found.byName(),
                        WeightSets.name(spec),
                        found.weighted(weights.get())))
                .orElseGet(() -> new Score.Unscored(
                        spec.name(),
                        model + " gives " + names(rewards) + ", expected "
                                + String.join(", ", RewardAttributes.NAMES)));
    }

    private static String names(Map<String, Double> rewards) {
        return rewards.keySet().stream().sorted().collect(Collectors.joining(", "));
    }
}
