package dev.millrace.scorer.arithmetic;

import dev.millrace.scorer.arithmetic.Token.Kind;
import dev.millrace.scorer.number.Fraction;
import java.util.List;
import java.util.Optional;

/** Finds the answer of a solution: the number behind the last {@code ####}, or else the last one. */
final class FinalAnswer {

    private static final String MARK = "####";

    /** No answer is longer, and to work out thousands of fractions would take minutes. */
    private static final int MOST_TOKENS = 80;

    private FinalAnswer() {}

    static Optional<Fraction> of(String solution) {
        var mark = solution.lastIndexOf(MARK);
        if (mark >= 0) {
            var line = solution.substring(mark + MARK.length())
                    .strip()
                    .lines()
                    .findFirst()
                    .orElse("");
            var marked = number(line.substring(line.lastIndexOf('=') + 1));
            if (marked.isPresent()) {
                return marked;
            }
        }
        var numbers = Tokens.of(solution.replace('\n', ' ')).stream()
                .filter(token -> token.is(Kind.NUMBER))
                .toList();
        return numbers.isEmpty()
                ? Optional.empty()
                : number(numbers.get(numbers.size() - 1).text());
    }

    /** The first number of a text, with its sign, or as a fraction. */
    static Optional<Fraction> number(String text) {
        var tokens = Tokens.of(text);
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).is(Kind.NUMBER)) {
                var from = isMinus(tokens, i - 1) ? i - 1 : i;
                return Expression.read(tokens.subList(from, Math.min(tokens.size(), from + MOST_TOKENS)), 0)
                        .map(Expression.Read::value);
            }
        }
        return Optional.empty();
    }

    private static boolean isMinus(List<Token> tokens, int at) {
        return at >= 0
                && tokens.get(at).is(Kind.OPERATOR)
                && tokens.get(at).text().equals("-");
    }
}
