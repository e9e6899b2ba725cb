package dev.millrace.bench.endpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The JSON that an endpoint says. */
final class ReplyBody {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** About as many as a token of English has. */
    private static final int LETTERS_OF_A_TOKEN = 4;

    private ReplyBody() {}

    /** An answer of {@code texts}, each a choice. */
    static Buffer of(Question question, List<String> texts) {
        var choices = new ArrayList<Map<String, Object>>();
        int letters = 0;
        for (var text : texts) {
            var message = Map.of("role", "assistant", "content", text);
            choices.add(Map.of("index", choices.size(), "message", message, "finish_reason", "stop"));
            letters += text.length();
        }
        var usage = Map.of("prompt_tokens", tokens(question.prompt().length()), "completion_tokens", tokens(letters));
        return json(Map.of("object", "chat.completion", "model", question.model(), "choices", choices, "usage", usage));
    }

    static Buffer error(String message, String code) {
        return json(Map.of("error", Map.of("message", message, "type", "invalid_request_error", "code", code)));
    }

    static Buffer models(Iterable<String> names) {
        var models = new ArrayList<Map<String, String>>();
        names.forEach(name -> models.add(Map.of("id", name, "object", "model")));
        return json(Map.of("object", "list", "data", models));
    }

    static Buffer json(Object value) {
        try {
            return Buffer.buffer(MAPPER.writeValueAsBytes(value));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("plain values are JSON", impossible);
        }
    }

    private static int tokens(int letters) {
        return 1 + letters / LETTERS_OF_A_TOKEN;
    }
}
