package dev.millrace.models.embedded.problem;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a clause does to the quantity that its story tells of, such as {@code x - a * b}: {@code x} is the quantity so
 * far, other letters are the numbers of the clause.
 */
final class Formula {

    /** What came out, and by which calculations, in order. */
    record Outcome(BigDecimal value, List<Equation> equations) {

        Outcome {
            equations = List.copyOf(equations);
        }
    }

    private final List<String> terms;
    private final int equations;

    private Formula(List<String> terms) {
        this.terms = List.copyOf(terms);
        equations = (int) terms.stream().filter(Formula::isOperator).count();
    }

    static Formula parse(String text) {
        var output = new ArrayList<String>();
        var waiting = new ArrayList<String>();
        for (var token : text.strip().split("\\s+", -1)) {
            if (!isOperator(token)) {
                output.add(token);
                continue;
            }
            while (!waiting.isEmpty() && strength(waiting.get(waiting.size() - 1)) >= strength(token)) {
                output.add(waiting.remove(waiting.size() - 1));
            }
            waiting.add(token);
        }
        while (!waiting.isEmpty()) {
            output.add(waiting.remove(waiting.size() - 1));
        }
        return new Formula(output);
    }

    private static boolean isOperator(String token) {
        return token.length() == 1 && "+-*/".contains(token);
    }

    private static int strength(String operator) {
        return operator.equals("*") || operator.equals("/") ? 2 : 1;
    }

    /** How many calculations it takes. */
    int equations() {
        return equations;
    }

    /** Nothing where a division does not come out even. */
    Optional<Outcome> apply(BigDecimal quantity, Map<String, BigDecimal> numbers) {
        var stack = new ArrayList<BigDecimal>();
        var written = new ArrayList<Equation>();
        for (var term : terms) {
            if (!isOperator(term)) {
                stack.add(valueOf(term, quantity, numbers));
                continue;
            }
            var right = stack.remove(stack.size() - 1);
            var left = stack.remove(stack.size() - 1);
            var result = Calculation.of(left, term.charAt(0), right);
            if (result.isEmpty()) {
                return Optional.empty();
            }
            written.add(new Equation(left, Calculation.sign(term.charAt(0)), right, result.get()));
            stack.add(result.get());
        }
        return Optional.of(new Outcome(stack.get(0), written));
    }

    private static BigDecimal valueOf(String term, BigDecimal quantity, Map<String, BigDecimal> numbers) {
        if (term.equals("x")) {
            return quantity;
        }
        var number = numbers.get(term);
        return number == null ? new BigDecimal(term) : number;
    }
}
