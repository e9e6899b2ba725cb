package dev.millrace.models.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millrace.contracts.ChatMessage;
import dev.millrace.models.ModelConfig;
import dev.millrace.models.ModelFailure;
import dev.millrace.models.RewardText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How a reward endpoint is asked about a conversation that ends with the reply, and where its answer has the rewards. */
public enum RewardShape {
    /**
     * NVIDIA's reward models: chat completions that have scores where log probabilities stand, or in the message as
     * {@code name:value}; the message may be a list.
     */
    NVIDIA("nvidia-reward", "/chat/completions") {

        @Override
        EndpointAddress address(ModelConfig config) {
            return EndpointAddress.versioned(config, call());
        }

        @Override
        void ask(ObjectNode request, List<ChatMessage> conversation) {
            writeMessages(request, conversation);
        }

        @Override
        Map<String, Double> rewards(JsonNode answer) {
            var choice = answer.path("choices").path(0);
            var named = new LinkedHashMap<String, Double>();
            for (var token : choice.path("logprobs").path("content")) {
                var name = token.path("token").asText("").strip();
                if (NAMES.contains(name) && token.path("logprob").isNumber()) {
                    named.put(name, token.path("logprob").doubleValue());
                }
            }
            return named.isEmpty()
                    ? new Choice(choice)
                            .reply("", "")
                            .flatMap(reply -> RewardText.read(reply.text()))
                            .orElse(Map.of())
                    : named;
        }
    },
    /** vLLM's pooling of a model with a score head. */
    POOLING("vllm-pooling", "/pooling") {

        @Override
        void ask(ObjectNode request, List<ChatMessage> conversation) {
            writeMessages(request, conversation);
            request.put("task", "classify");
            wantRaw(request);
        }

        @Override
        Map<String, Double> rewards(JsonNode answer) {
            return one(answer.path("data").path(0).path("data"));
        }
    },
    /** vLLM's classification by a model with one class. */
    CLASSIFY("vllm-classify", "/classify") {

        @Override
        void ask(ObjectNode request, List<ChatMessage> conversation) {
            writeMessages(request, conversation);
            wantRaw(request);
        }

        @Override
        Map<String, Double> rewards(JsonNode answer) {
            return one(answer.path("data").path(0).path("probs"));
        }
    },
    /** vLLM's score of two texts: what was said before, and the reply. */
    SCORE("vllm-score", "/score") {

        @Override
        void ask(ObjectNode request, List<ChatMessage> conversation) {
            var last = conversation.size() - 1;
            request.put(
                    "text_1",
                    conversation.subList(0, last).stream()
                            .map(ChatMessage::content)
                            .collect(Collectors.joining("\n\n")));
            request.put("text_2", conversation.get(last).content());
            wantRaw(request);
        }

        @Override
        Map<String, Double> rewards(JsonNode answer) {
            return one(answer.path("data").path(0).path("score"));
        }
    };

    private static final Set<String> NAMES =
            Set.of("helpfulness", "correctness", "coherence", "complexity", "verbosity", RewardText.NUMBER);

    private final String kind;
    private final String call;

    RewardShape(String kind, String call) {
        this.kind = kind;
        this.call = call;
    }

    /** How a configuration names it. */
    public String kind() {
        return kind;
    }

    String call() {
        return call;
    }

    EndpointAddress address(ModelConfig config) {
        return EndpointAddress.unversioned(config, call);
    }

    /** Writes the conversation into a request. */
    abstract void ask(ObjectNode request, List<ChatMessage> conversation);

    /**
     * What an answer says, by name; empty where it says nothing.
     *
     * @throws ModelFailure if the server is none for rewards
     */
    abstract Map<String, Double> rewards(JsonNode answer);

    private static void writeMessages(ObjectNode request, List<ChatMessage> conversation) {
        conversation.forEach(
                message -> ChatRequest.write(request.withArray("messages").addObject(), message));
    }

    /** Without it, vLLM squashes a reward to between 0 and 1, where large ones cannot be told apart. */
    private static void wantRaw(ObjectNode request) {
        request.put("use_activation", false);
    }

    private static Map<String, Double> one(JsonNode found) {
        var number = found.isArray() && found.size() == 1 ? found.get(0) : found;
        if (number.isNumber()) {
            return Map.of(RewardText.NUMBER, number.doubleValue());
        }
        if (number.isArray() && !number.isEmpty()) {
            throw ModelFailure.misconfigured(
                    "model",
                    "the model gives a list of " + number.size()
                            + " for one conversation, expected one number, as a reward model of sequences gives");
        }
        return Map.of();
    }
}
