package dev.millrace.models.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.millrace.contracts.Excerpt;
import dev.millrace.models.Secret;
import java.io.IOException;

/**
 * What an endpoint says of an error.
 *
 * @param said the start of its first line, without our key; empty if there is none
 * @param hints said, type and code together
 */
record ErrorBody(String said, String hints) {

    private static final int LONGEST = 200;

    static ErrorBody of(byte[] body, Secret key) {
        try {
            return of(HttpJson.tree(body), key);
        } catch (IOException noJson) {
            return new ErrorBody("", "");
        }
    }

    static ErrorBody of(JsonNode tree, Secret key) {
        var error = tree.path("error").isObject() ? tree.path("error") : tree;
        var message = tree.path("error").isTextual() ? tree.path("error") : error.path("message");
        var whole = key.hiddenIn(first(message, error.path("detail"), tree.path("detail")));
        var line = whole.lines().findFirst().orElse("");
        return new ErrorBody(
                Excerpt.of(line, LONGEST),
                whole + " " + error.path("type").asText("") + " "
                        + error.path("code").asText(""));
    }

    String inBrackets() {
        return said.isEmpty() ? "" : " (" + said + ")";
    }

    private static String first(JsonNode... candidates) {
        for (var candidate : candidates) {
            if (candidate.isTextual() && !candidate.asText().isBlank()) {
                return candidate.asText().strip();
            }
        }
        return "";
    }
}
