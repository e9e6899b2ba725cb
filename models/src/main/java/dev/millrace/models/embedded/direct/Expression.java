package dev.millrace.models.embedded.direct;

import dev.millrace.models.embedded.problem.Equation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads and works out an expression with {@code + - × ÷} and brackets, by the usual precedence. */
final class Expression {

    /** What came out, and by which calculations; a quotient that does not come out even is rounded. */
    record Value(BigDecimal number, List<Equation> equations, boolean exact) {}

    private static final int MOST_BRACKETS = 50;

    private static final int DIGITS = 4;

    private static final Pattern NUMBER = Pattern.compile("(?:\\d{1,3}(?:,\\d{3})+|\\d{1,15})(?:\\.\\d{1,8})?");

    private final String text;
    private final List<Equation> equations = new ArrayList<>();
    private boolean exact = true;
    private int at;
    private int depth;

    private Expression(String text) {
        this.text = text;
    }

    /** Nothing if it is no expression or divides by zero. */
    static Optional<Value> evaluate(String text) {
        var expression = new Expression(text.replaceAll("\\s+", ""));
        var number = expression.sum();
        var whole = number.isPresent() && expression.at == expression.text.length() && !expression.equations.isEmpty();
        return whole
                ? number.map(value -> new Value(
                        expression.exact ? value : value.setScale(DIGITS, RoundingMode.HALF_UP),
                        List.copyOf(expression.equations),
                        expression.exact))
                : Optional.empty();
    }

    private Optional<BigDecimal> sum() {
        var value = product();
        while (value.isPresent() && (next('+') || next('-'))) {
            var sign = text.charAt(at++);
            value = apply(value.get(), sign, product());
        }
        return value;
    }

    private Optional<BigDecimal> product() {
        var value = factor();
        while (value.isPresent() && (next('×') || next('÷'))) {
            var sign = text.charAt(at++);
            value = apply(value.get(), sign, factor());
        }
        return value;
    }

    private Optional<BigDecimal> factor() {
        if (next('-')) {
            at++;
            return factor().map(BigDecimal::negate);
        }
        if (next('(') && depth < MOST_BRACKETS) {
            depth++;
            at++;
            var value = sum();
            var closed = next(')');
            at++;
            depth--;
            return closed ? value : Optional.empty();
        }
        var number = NUMBER.matcher(text).region(Math.min(at, text.length()), text.length());
        if (!number.lookingAt()) {
            return Optional.empty();
        }
        at = number.end();
        return Optional.of(new BigDecimal(number.group().replace(",", "")));
    }

    private Optional<BigDecimal> apply(BigDecimal left, char sign, Optional<BigDecimal> right) {
        if (right.isEmpty() || (sign == '÷' && right.get().signum() == 0)) {
            return Optional.empty();
        }
        var result = result(left, sign, right.get());
        equations.add(new Equation(left, sign, right.get(), result));
        return Optional.of(result);
    }

    private BigDecimal result(BigDecimal left, char sign, BigDecimal right) {
        if (sign != '÷') {
            return sign == '+' ? left.add(right) : sign == '-' ? left.subtract(right) : left.multiply(right);
        }
        var quotient = left.divide(right, MathContext.DECIMAL64);
        exact &= quotient.multiply(right).compareTo(left) == 0;
        return quotient;
    }

    private boolean next(char sign) {
        return at < text.length() && text.charAt(at) == sign;
    }
}
