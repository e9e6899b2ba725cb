package dev.millrace.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * One thing said to a prompt, as it was said.
 *
 * @param alias the model that was asked, or empty for a given reply
 * @param model how the endpoint names itself
 * @param reasoning what the model thought before, kept apart from the text
 * @param notice what a reader of the data must know of the model, such as that it only stands in for one
 * @param scores known already, for a given reply that was scored before
 */
public record Reply(
        String alias,
        String model,
        String text,
        String reasoning,
        List<ToolCall> toolCalls,
        FinishReason finish,
        String notice,
        List<Score> scores) {

    /** Why a reply ended. */
    public enum FinishReason {
        /** The model was done. */
        @JsonProperty("stop")
        STOP,
        /** It was cut off at its longest length. */
        @JsonProperty("length")
        LENGTH,
        /** The model asks for tools. */
        @JsonProperty("tool_calls")
        TOOL_CALLS,
        /** The endpoint held it back. */
        @JsonProperty("content_filter")
        CONTENT_FILTER,
        /** It was not generated but given. */
        @JsonProperty("given")
        GIVEN
    }

    /** Fills what is absent. */
    public Reply {
        alias = Fields.text(alias);
        model = Fields.text(model);
        text = Fields.text(text);
        reasoning = Fields.text(reasoning);
        toolCalls = Fields.list(toolCalls);
        finish = Fields.or(finish, FinishReason.STOP);
        notice = Fields.text(notice);
        scores = Fields.list(scores);
    }
}
