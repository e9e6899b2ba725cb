package dev.millrace.contracts;

import java.io.IOException;
import java.io.Serial;

/** Bytes that are not the record that was expected; the message says in one sentence what is wrong and where. */
public final class UnreadableException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private static final int LONGEST_MESSAGE = 300;

    /** Made by readers of bytes, with a sentence for people. */
    public UnreadableException(String message) {
        super(Excerpt.of(message, LONGEST_MESSAGE));
    }

    private UnreadableException(String message, Throwable cause) {
        super(Excerpt.of(message, LONGEST_MESSAGE), cause);
    }

    static UnreadableException of(Class<?> type, IOException cause) {
        return new UnreadableException(JsonFault.sentence(type, cause), cause);
    }
}
