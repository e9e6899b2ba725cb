package dev.millrace.cli.outcome;

import dev.millrace.contracts.Excerpt;
import java.io.Serial;

/** What was asked cannot be done; the message is one sentence that names what and where. */
public final class BadInput extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private static final int LONGEST = 2_000;

    /** With a sentence for people. */
    public BadInput(String sentence) {
        super(Excerpt.of(sentence, LONGEST));
    }

    /** What a record of ours refused, in its own words. */
    public static BadInput because(IllegalArgumentException refused) {
        return new BadInput(String.valueOf(refused.getMessage()), refused);
    }

    /** With a sentence for people, and what led to it. */
    public BadInput(String sentence, Throwable cause) {
        super(Excerpt.of(sentence, LONGEST), cause);
    }
}
