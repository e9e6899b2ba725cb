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
}
