package dev.millrace.models.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millrace.contracts.ChatMessage;
import dev.millrace.contracts.Sampling;
import dev.millrace.contracts.ToolCall;
import dev.millrace.models.ModelRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes requests; what is not said is not sent, so that the endpoint's defaults hold.
 *
 * @param maxTokensField how the endpoint calls the longest completion
 * @param sendsSchema whether the endpoint can hold a reply to a JSON Schema
 */
record ChatRequest(String model, String maxTokensField, boolean sendsSchema) {

    byte[] bytes(ModelRequest request) {
        var tree = HttpJson.object();
        tree.put("model", model);
        request.messages().forEach(message -> write(tree.withArray("messages").addObject(), message));
        write(tree, request.sampling());
        if (sendsSchema && !request.schema().isEmpty()) {
            write(tree, request.schema());
        }
        return HttpJson.bytes(tree);
    }

    /** Writes one message of a conversation. */
    static void write(ObjectNode tree, ChatMessage message) {
        tree.put("role", message.role().name().toLowerCase(Locale.ROOT));
        if (message.content().isEmpty() && !message.toolCalls().isEmpty()) {
            tree.putNull("content");
        } else {
            tree.put("content", message.content());
        }
        if (!message.toolCallId().isEmpty()) {
            tree.put("tool_call_id", message.toolCallId());
        }
        if (!message.toolCalls().isEmpty()) {
            write(tree.putArray("tool_calls"), message.toolCalls());
        }
    }

    private static void write(ArrayNode calls, List<ToolCall> toolCalls) {
        for (var call : toolCalls) {
            var tree = calls.addObject().put("id", call.id()).put("type", "function");
            tree.putObject("function").put("name", call.name()).put("arguments", call.arguments());
        }
    }

    private void write(ObjectNode tree, Sampling sampling) {
        if (sampling.n() > 1) {
            tree.put("n", sampling.n());
        }
        if (sampling.temperature() != null) {
            tree.put("temperature", sampling.temperature());
        }
        if (sampling.topP() != null) {
            tree.put("top_p", sampling.topP());
        }
        if (sampling.maxTokens() > 0) {
            tree.put(maxTokensField, sampling.maxTokens());
        }
        sampling.stop().forEach(text -> tree.withArray("stop").add(text));
        if (sampling.seed() != null) {
            tree.put("seed", sampling.seed());
        }
    }

    private static void write(ObjectNode tree, Map<String, Object> schema) {
        var format = tree.putObject("response_format").put("type", "json_schema");
        var named = format.putObject("json_schema").put("name", "reply").put("strict", true);
        named.set("schema", HttpJson.of(schema));
    }
}
