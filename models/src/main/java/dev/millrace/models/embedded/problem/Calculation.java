package dev.millrace.models.embedded.problem;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** The four kinds of calculation, exact or not at all. */
final class Calculation {

    private static final int MOST_DIGITS = 3;

    private Calculation() {}

    static Optional<BigDecimal> of(BigDecimal left, char operator, BigDecimal right) {
        return switch (operator) {
            case '+' -> Optional.of(left.add(right));
            case '-' -> Optional.of(left.subtract(right));
            case '*' -> Optional.of(left.multiply(right));
            default -> quotient(left, right);
        };
    }

    static char sign(char operator) {
        return switch (operator) {
            case '*' -> '×';
            case '/' -> '÷';
            default -> operator;
        };
    }

    private static Optional<BigDecimal> quotient(BigDecimal left, BigDecimal right) {
        if (right.signum() == 0) {
            return Optional.empty();
        }
        var quotient = left.divide(right, MathContext.DECIMAL64);
        var even = quotient.multiply(right).compareTo(left) == 0 && Numbers.digits(quotient) <= MOST_DIGITS;
        return even ? Optional.of(quotient) : Optional.empty();
    }
}
