package dev.millrace.recipes.instruction;

import java.util.List;
import java.util.SplittableRandom;

/**
 * One of a few values.
 *
 * @param drawn those that are drawn
 */
record Choice(String name, List<String> allowed, List<String> drawn) implements Parameter {

    Choice {
        allowed = List.copyOf(allowed);
        drawn = List.copyOf(drawn);
    }

    @Override
    public boolean takes(String value) {
        return allowed.contains(value);
    }

    @Override
    public String expected() {
        return "one of " + String.join(", ", allowed);
    }

    @Override
    public String draw(String language, SplittableRandom random) {
        return Parameter.oneOf(drawn, random);
    }
}
