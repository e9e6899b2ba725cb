package dev.millrace.models.openai;

import com.fasterxml.jackson.databind.JsonNode;
import dev.millrace.contracts.Reply;
import dev.millrace.contracts.Tokens;
import dev.millrace.models.ModelFailure;
import dev.millrace.models.Secret;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads responses, tolerant of what is absent, null or of another shape; what has no reply in it is unreadable.
 *
 * @param model how the model is called where the endpoint does not name itself
 */
record ChatResponse(String alias, String model) {

    /** What one response says. */
    record Said(List<Reply> replies, String model, Tokens tokens) {}

    Said read(byte[] body, ChatAddress address, Secret key) {
        var tree = parsed(body, address);
        var choices = tree.path("choices");
        if (tree.path("error").isObject() && choices.isEmpty()) {
            throw Statuses.failure(address, tree, key);
        }
        var named = tree.path("model").asText("");
        var name = named.isBlank() || named.equals("null") ? model : named;
        List<Reply> replies = new ArrayList<>();
        for (var choice : choices) {
            new Choice(choice).reply(alias, name).ifPresent(replies::add);
        }
        if (replies.isEmpty()) {
            throw ModelFailure.unreadable(address.host() + " answered 200 without a reply");
        }
        return new Said(replies, name, tokens(tree.path("usage")));
    }

    private static JsonNode parsed(byte[] body, ChatAddress address) {
        try {
            var tree = ChatJson.tree(body);
            if (tree.isObject()) {
                return tree;
            }
        } catch (IOException noJson) {
            throw ModelFailure.unreadable(address.host() + " answered 200 with something that is not JSON");
        }
        throw ModelFailure.unreadable(address.host() + " answered 200 with JSON that is no chat completion");
    }

    private static Tokens tokens(JsonNode usage) {
        return new Tokens(count(usage, "prompt_tokens"), count(usage, "completion_tokens"));
    }

    private static long count(JsonNode usage, String field) {
        return Math.max(0, usage.path(field).asLong(0));
    }
}
