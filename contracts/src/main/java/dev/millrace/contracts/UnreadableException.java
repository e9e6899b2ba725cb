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
        super(message);
    }

    private UnreadableException(String message, Throwable cause) {
        super(message, cause);
    }

    static UnreadableException of(Class<?> type, IOException cause) {
        var sentence = JsonFault.sentence(type, cause);
        return new UnreadableException(
                sentence.length() <= LONGEST_MESSAGE ? sentence : sentence.substring(0, LONGEST_MESSAGE) + "…", cause);
    }
}
