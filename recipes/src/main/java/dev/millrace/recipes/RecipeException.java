package dev.millrace.recipes;

import java.io.Serial;
import java.util.List;

/** A text that is no recipe, with everything that is wrong with it. */
public final class RecipeException extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient List<String> problems;

    RecipeException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** Each a sentence of the form {@code file:line: what was found, what was expected}, in the order of the file. */
    public List<String> problems() {
        return problems;
    }
}
