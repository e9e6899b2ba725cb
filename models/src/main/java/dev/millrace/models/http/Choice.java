package dev.millrace.models.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.millrace.contracts.Reply;
import dev.millrace.contracts.Reply.FinishReason;
import dev.millrace.contracts.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One of a response's choices. */
record Choice(JsonNode tree) {

    /** The reply in it; none if the server broke it off or it has no message. */
    Optional<Reply> reply(String alias, String model) {
        var finish = tree.path("finish_reason").asText("");
        var message = message();
        if (!message.isObject() || finish.equals("abort") || finish.equals("error")) {
            return Optional.empty();
        }
        var content = text(message.path("content"));
        var refusal = text(message.path("refusal"));
        var told = text(message.path("reasoning_content"));
        var thought = Thought.in(content, told.isEmpty() ? text(message.path("reasoning")) : told);
        var refused = thought.text().isEmpty() && !refusal.isEmpty();
        var calls = toolCalls(message.path("tool_calls"));
        return Optional.of(new Reply(
                alias,
                model,
                refused ? refusal : thought.text(),
                thought.reasoning(),
                calls,
                refused ? FinishReason.CONTENT_FILTER : finish(finish),
                "",
                List.of()));
    }

    /** Some reward endpoints answer with a list of messages (outside-contracts.md section 5). */
    private JsonNode message() {
        var message = tree.path("message");
        if (!message.isArray()) {
            return message;
        }
        for (var candidate : message) {
            if (candidate.path("role").asText("assistant").equals("assistant")) {
                return candidate;
            }
        }
        return message.path(0);
    }

    private static FinishReason finish(String word) {
        return switch (word) {
            case "length", "max_tokens" -> FinishReason.LENGTH;
            case "tool_calls", "function_call" -> FinishReason.TOOL_CALLS;
            case "content_filter" -> FinishReason.CONTENT_FILTER;
            default -> FinishReason.STOP;
        };
    }

    /** A text, or the text parts of a list of parts. */
    private static String text(JsonNode content) {
        if (content.isTextual()) {
            return content.asText();
        }
        var joined = new StringBuilder();
        for (var part : content) {
            joined.append(part.isTextual() ? part.asText() : part.path("text").asText(""));
        }
        return joined.toString();
    }

    private static List<ToolCall> toolCalls(JsonNode calls) {
        List<ToolCall> read = new ArrayList<>();
        for (var call : calls) {
            var function = call.path("function");
            var name = function.path("name").asText("");
            var arguments = function.path("arguments");
            if (!name.isEmpty()) {
                read.add(new ToolCall(
                        call.path("id").asText(""),
                        name,
                        arguments.isTextual() ? arguments.asText() : arguments.isObject() ? arguments.toString() : ""));
            }
        }
        return read;
    }
}
