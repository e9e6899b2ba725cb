package dev.millrace.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;
import java.io.Serial;
import java.util.stream.Collectors;

/** Bytes that are not the record that was expected; the message says in one sentence what is wrong and where. */
public final class UnreadableException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private static final int LONGEST_MESSAGE = 300;

    /** Made by readers of bytes, with a sentence for people. */
    public UnreadableException(String message) {
        super(message);
    }

    private UnreadableException(String message, Throwable cause) {
        super(message, cause);
    }

    static UnreadableException of(Class<?> type, IOException cause) {
        var sentence = "not a " + type.getSimpleName() + place(cause) + ": " + reason(cause);
        return new UnreadableException(
                sentence.length() <= LONGEST_MESSAGE ? sentence : sentence.substring(0, LONGEST_MESSAGE) + "…", cause);
    }

    private static String reason(IOException failure) {
        var root = failure.getCause() == null ? failure : failure.getCause();
        var message = root instanceof JsonProcessingException json ? json.getOriginalMessage() : root.getMessage();
        return message == null
                ? root.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    private static String place(IOException failure) {
        var path = failure instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                        .collect(Collectors.joining("."))
                : "";
        return path.isEmpty() ? "" : ", at " + path;
    }
}
