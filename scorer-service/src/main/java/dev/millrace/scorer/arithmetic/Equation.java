package dev.millrace.scorer.arithmetic;

import dev.millrace.scorer.number.Fraction;
import java.util.List;

/**
 * Two or more expressions that are said to be equal.
 *
 * @param text as it was written, for people
 * @param values what each expression comes to; none if one of them cannot be read
 */
record Equation(String text, List<Fraction> values) {

    Equation {
        values = List.copyOf(values);
    }

    boolean isReadable() {
        return !values.isEmpty();
    }

    boolean holds() {
        return isReadable() && values.stream().distinct().count() == 1;
    }
}
