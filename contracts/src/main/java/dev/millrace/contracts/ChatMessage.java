package dev.millrace.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * One turn of a conversation, in the form that chat endpoints and training tools share.
 *
 * @param reasoning what the model thought before it answered, where an endpoint tells it
 * @param toolCalls the tools an assistant asked for
 * @param toolCallId the call that a message of role tool answers
 */
public record ChatMessage(Role role, String content, String reasoning, List<ToolCall> toolCalls, String toolCallId) {

    /** Who speaks. */
    public enum Role {
        /** Instructions before the conversation. */
        @JsonProperty("system")
        SYSTEM,
        /** The person, or whoever plays one. */
        @JsonProperty("user")
        USER,
        /** The model. */
        @JsonProperty("assistant")
        ASSISTANT,
        /** A tool's answer. */
        @JsonProperty("tool")
        TOOL
    }

    /** Refuses a message without role. */
    public ChatMessage {
        Fields.required("message", "role", role);
        content = Fields.text(content);
        reasoning = Fields.text(reasoning);
        toolCalls = Fields.list(toolCalls);
        toolCallId = Fields.text(toolCallId);
    }

    /** A message of text alone. */
    public static ChatMessage of(Role role, String content) {
        return new ChatMessage(role, content, "", List.of(), "");
    }
}
