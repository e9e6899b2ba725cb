package dev.millrace.models.http;

import dev.millrace.contracts.ChatMessage;
import dev.millrace.contracts.ChatMessage.Role;
import dev.millrace.contracts.ModelCall;
import dev.millrace.contracts.Reply;
import dev.millrace.contracts.Reply.FinishReason;
import dev.millrace.models.Completion;
import dev.millrace.models.LanguageModel;
import dev.millrace.models.ModelConfig;
import dev.millrace.models.ModelFailure;
import dev.millrace.models.ModelRequest;
import dev.millrace.models.RewardText;
import dev.millrace.models.Secret;
import dev.millrace.models.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** A reward model behind an endpoint: asked about a conversation that ends with a reply, it replies with {@link RewardText}. */
public final class RewardModel implements LanguageModel {

    private final ModelConfig config;
    private final RewardShape shape;
    private final EndpointAddress address;
    private final HttpCall http;
    private final EqualRewards equal = new EqualRewards();

    /**
     * Checks what is configured.
     *
     * @throws dev.millrace.models.ConfigRefused if base URL or model are missing or wrong
     */
    public RewardModel(ModelConfig config, RewardShape shape, Surroundings surroundings) {
        this.config = config;
        this.shape = shape;
        this.address = shape.address(config);
        this.http = new HttpCall(config, address, surroundings);
    }

    /** A probe must end with a reply, as everything that a reward model is asked. */
    @Override
    public ModelRequest probe() {
        var messages = new ArrayList<>(LanguageModel.super.probe().messages());
        messages.add(ChatMessage.of(Role.ASSISTANT, "pong"));
        return LanguageModel.super.probe().about(messages);
    }

    @Override
    public CompletionStage<Completion> complete(ModelRequest request) {
        var conversation = request.messages();
        if (conversation.get(conversation.size() - 1).role() != Role.ASSISTANT) {
            throw new IllegalArgumentException("a reward model is asked about a conversation without a last reply");
        }
        var body = HttpJson.object().put("model", config.model());
        shape.ask(body, conversation);
        return http.post(HttpJson.bytes(body), (answer, key, millis) -> completion(conversation, answer, key, millis));
    }

    private Completion completion(List<ChatMessage> conversation, byte[] answer, Secret key, long millis) {
        var tree = HttpJson.tree(answer, address);
        if (tree.path("error").isObject()) {
            throw Statuses.failure(address, tree, key);
        }
        var rewards = shape.rewards(tree);
        if (rewards.isEmpty()) {
            throw ModelFailure.unreadable(address.host() + " answered 200 without a reward");
        }
        refuseIfAlwaysEqual(conversation, rewards);
        var name = HttpJson.model(tree, config.model());
        var reply = new Reply(
                config.alias(), name, RewardText.of(rewards), "", List.of(), FinishReason.STOP, "", List.of());
        var call = new ModelCall(config.alias(), name, HttpJson.tokens(tree), millis);
        return new Completion(List.of(reply), call);
    }

    private void refuseIfAlwaysEqual(List<ChatMessage> conversation, Map<String, Double> rewards) {
        if (equal.areTooMany(conversation.hashCode(), rewards)) {
            throw ModelFailure.misconfigured(
                    "model",
                    address.host() + " answered " + RewardText.of(rewards) + " to " + EqualRewards.MOST
                            + " different conversations, expected a model with a score head, and its raw rewards");
        }
    }
}
