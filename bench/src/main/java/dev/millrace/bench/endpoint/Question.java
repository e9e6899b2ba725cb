package dev.millrace.bench.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/**
 * What a call asks.
 *
 * @param prompt the last message's text
 * @param replies how many are wanted
 */
record Question(String model, String prompt, int replies) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Reads a request of {@code /v1/chat/completions}. */
    static Question read(byte[] body) throws IOException {
        var request = MAPPER.readTree(body);
        var messages = request.path("messages");
        if (messages.isEmpty()) {
            throw new IOException("the request has no messages");
        }
        return new Question(
                request.path("model").asText(),
                text(messages.path(messages.size() - 1).path("content")),
                Math.max(1, request.path("n").asInt(1)));
    }

    private static String text(JsonNode content) {
        return content.isTextual() ? content.asText() : content.toString();
    }
}
