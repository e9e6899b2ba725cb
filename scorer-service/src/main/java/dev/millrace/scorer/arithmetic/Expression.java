package dev.millrace.scorer.arithmetic;

import dev.millrace.scorer.arithmetic.Token.Kind;
import dev.millrace.scorer.number.Fraction;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads an expression from tokens as far as it goes: {@code + - * /} by the usual precedence, brackets, per cent; words
 * after a number are its unit and say nothing.
 */
final class Expression {

    /**
     * What was read.
     *
     * @param end the first token that does not belong to it
     * @param operations how many there are in it
     * @param isDefined whether nothing was divided by zero
     */
    record Read(Fraction value, int end, int operations, boolean isDefined) {}

    private static final int DEEPEST = 30;

    private static final int LONGEST_UNIT = 4;

    private static final Fraction HUNDRED = Fraction.of("100");

    private static final Set<String> OF = Set.of("of", "의");

    private final List<Token> tokens;
    private int at;
    private int depth;
    private int operations;
    private boolean isDefined = true;

    private Expression(List<Token> tokens, int from) {
        this.tokens = tokens;
        at = from;
    }

    /** Nothing if there is no expression at that place. */
    static Optional<Read> read(List<Token> tokens, int from) {
        var expression = new Expression(tokens, from);
        return expression
                .sum()
                .map(value -> new Read(value, expression.at, expression.operations, expression.isDefined));
    }

    private Optional<Fraction> sum() {
        var value = product();
        while (value.isPresent() && (isOperator("+") || isOperator("-"))) {
            var before = at;
            var minus = isOperator("-");
            at++;
            var right = product();
            if (right.isEmpty()) {
                at = before;
                return value;
            }
            operations++;
            value = Optional.of(value.get().plus(minus ? right.get().negated() : right.get()));
        }
        return value;
    }

    private Optional<Fraction> product() {
        var value = factor();
        while (value.isPresent() && (isOperator("*") || isOperator("/") || isOf())) {
            var before = at;
            var divides = isOperator("/");
            at++;
            var right = factor();
            if (right.isEmpty()) {
                at = before;
                return value;
            }
            operations++;
            value = Optional.of(
                    divides ? quotient(value.get(), right.get()) : value.get().times(right.get()));
        }
        return value;
    }

    private Fraction quotient(Fraction left, Fraction right) {
        var quotient = left.dividedBy(right);
        isDefined &= quotient.isPresent();
        return quotient.orElse(left);
    }

    private Optional<Fraction> factor() {
        var value = isOperator("-") ? negated() : is(Kind.OPEN) ? bracket() : number();
        if (value.isPresent()) {
            unit();
        }
        return value;
    }

    private Optional<Fraction> negated() {
        at++;
        return is(Kind.NUMBER) ? number().map(Fraction::negated) : Optional.empty();
    }

    private Optional<Fraction> bracket() {
        if (depth == DEEPEST) {
            return Optional.empty();
        }
        depth++;
        at++;
        var value = sum();
        depth--;
        if (value.isEmpty() || !is(Kind.CLOSE)) {
            return Optional.empty();
        }
        at++;
        return value;
    }

    private Optional<Fraction> number() {
        if (!is(Kind.NUMBER)) {
            return Optional.empty();
        }
        var number = Fraction.of(tokens.get(at).text());
        at++;
        if (!is(Kind.PERCENT)) {
            return Optional.of(number);
        }
        at++;
        return number.dividedBy(HUNDRED);
    }

    /** Up to four words, or words in brackets; "of" before a number is none of them. */
    private void unit() {
        for (int i = 0; i < LONGEST_UNIT && is(Kind.WORD) && !isOf(); i++) {
            at++;
        }
        var end = at + 1;
        while (end < tokens.size() && tokens.get(end).is(Kind.WORD)) {
            end++;
        }
        var isBracketed = is(Kind.OPEN)
                && end > at + 1
                && end < tokens.size()
                && tokens.get(end).is(Kind.CLOSE);
        at = isBracketed ? end + 1 : at;
    }

    private boolean isOf() {
        var next = at + 1 < tokens.size() ? tokens.get(at + 1).kind() : Kind.BREAK;
        return is(Kind.WORD) && OF.contains(tokens.get(at).text()) && (next == Kind.NUMBER || next == Kind.OPEN);
    }

    private boolean isOperator(String sign) {
        return is(Kind.OPERATOR) && tokens.get(at).text().equals(sign);
    }

    private boolean is(Kind kind) {
        return at < tokens.size() && tokens.get(at).is(kind);
    }
}
