package dev.millrace.models.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millrace.contracts.Tokens;
import dev.millrace.contracts.Wire;
import dev.millrace.models.ModelFailure;
import java.io.IOException;

/** JSON as endpoints speak it, read within the limits of the wire. */
final class HttpJson {

    private static final ObjectMapper MAPPER = Wire.mapperCopy();

    private HttpJson() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static JsonNode of(Object value) {
        return MAPPER.valueToTree(value);
    }

    static JsonNode tree(byte[] bytes) throws IOException {
        return MAPPER.readTree(bytes);
    }

    static byte[] bytes(ObjectNode tree) {
        return Wire.bytes(tree);
    }

    /**
     * The object that a good answer is.
     *
     * @throws ModelFailure if it is none
     */
    static JsonNode tree(byte[] body, EndpointAddress address) {
        try {
            var tree = tree(body);
            if (tree.isObject()) {
                return tree;
            }
        } catch (IOException noJson) {
            throw ModelFailure.unreadable(address.host() + " answered 200 with something that is not JSON");
        }
        throw ModelFailure.unreadable(address.host() + " answered 200 with JSON that is none of this API");
    }

    /** What an answer says of its cost; nothing where it does not say. */
    static Tokens tokens(JsonNode tree) {
        return new Tokens(count(tree, "prompt_tokens"), count(tree, "completion_tokens"));
    }

    private static long count(JsonNode tree, String field) {
        return Math.max(0, tree.path("usage").path(field).asLong(0));
    }

    /** The name of the model that answered; ours where it does not say. */
    static String model(JsonNode tree, String configured) {
        var named = tree.path("model").asText("");
        return named.isBlank() || named.equals("null") ? configured : named;
    }
}
