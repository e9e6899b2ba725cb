package dev.millrace.recipes;

import java.io.Serial;

/** A template that cannot be filled; the message says in one sentence which template, which variable, and why. */
public final class RenderException extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1;

    RenderException(String template, String sentence) {
        super("template \"" + template + "\" " + sentence);
    }

    RenderException(String template, String sentence, Throwable cause) {
        super("template \"" + template + "\" " + sentence, cause);
    }
}
