package dev.millrace.contracts;

/**
 * A tool that a model asks for.
 *
 * @param arguments JSON, as the model wrote it
 */
public record ToolCall(String id, String name, String arguments) {

    /** Refuses a call of nothing. */
    public ToolCall {
        id = Fields.text(id);
        name = Fields.required("tool call", "name", name);
        arguments = Fields.text(arguments);
    }
}
