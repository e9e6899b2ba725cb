package dev.millrace.cli.outcome;

import java.io.Serial;

/** What was begun could not be finished, and not because of what was asked; the message is one sentence. */
public final class WorkFailed extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /** With a sentence for people. */
    public WorkFailed(String sentence) {
        super(sentence);
    }

    /** With a sentence for people, and what led to it. */
    public WorkFailed(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
