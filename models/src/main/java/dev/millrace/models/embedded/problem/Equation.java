package dev.millrace.models.embedded.problem;

import java.math.BigDecimal;

/** One calculation with its result, written {@code 3 × 4 = 12}. */
public record Equation(BigDecimal left, char operator, BigDecimal right, BigDecimal result) {

    @Override
    public String toString() {
        return Numbers.text(left) + " " + operator + " " + Numbers.text(right) + " = " + Numbers.text(result);
    }
}
