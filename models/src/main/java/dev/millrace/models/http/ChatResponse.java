package dev.millrace.models.http;

import dev.millrace.contracts.Reply;
import dev.millrace.contracts.Tokens;
import dev.millrace.models.ModelFailure;
import dev.millrace.models.Secret;
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

    Said read(byte[] body, EndpointAddress address, Secret key) {
        var tree = HttpJson.tree(body, address);
        var choices = tree.path("choices");
        if (tree.path("error").isObject() && choices.isEmpty()) {
            throw Statuses.failure(address, tree, key);
        }
        var name = HttpJson.model(tree, model);
        List<Reply> replies = new ArrayList<>();
        for (var choice : choices) {
            new Choice(choice).reply(alias, name).ifPresent(replies::add);
        }
        if (replies.isEmpty()) {
            throw ModelFailure.unreadable(address.host() + " answered 200 without a reply");
        }
        return new Said(replies, name, HttpJson.tokens(tree));
    }
}
