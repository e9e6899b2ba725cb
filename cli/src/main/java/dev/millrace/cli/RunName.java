package dev.millrace.cli;

import dev.millrace.cli.outcome.BadInput;
import dev.millrace.contracts.RunId;

/** A run as a person names it. */
final class RunName {

    private RunName() {}

    /**
     * Reads {@code DATASET/NAME}.
     *
     * @throws BadInput if it is none
     */
    static RunId parse(String text) {
        try {
            return RunId.parse(text);
        } catch (IllegalArgumentException invalid) {
            throw BadInput.because(invalid);
        }
    }

    /**
     * A dataset's name, as it is.
     *
     * @throws BadInput if no run could have it
     */
    static String dataset(String text) {
        try {
            return new RunId(text, "any").dataset();
        } catch (IllegalArgumentException invalid) {
            throw BadInput.because(invalid);
        }
    }
}
