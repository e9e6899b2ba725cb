package dev.millrace.scorer.arithmetic;

import dev.millrace.scorer.arithmetic.Token.Kind;
import dev.millrace.scorer.number.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds the equations of a line of text, in the midst of its words.
 *
 * <p>The first expression of an equation is the longest that ends before the equals sign, the last one the longest that
 * begins after it; one between two equals signs is all that stands there. Words before an equals sign, such as {@code
 * total =}, are a name.
 */
final class Equations {

    private static final int MOST_TOKENS = 80;

    private static final Pattern STEP =
            Pattern.compile("^[\\s*#-]*(?i:step ?\\d+|\\d+ ?단계|단계 ?\\d+|\\d+[.)](?=\\s))\\**\\s*[-–—:.)]?\\**\\s*");

    private static final Set<String> UNKNOWNS = Set.of("x", "y", "z", "n", "X", "Y", "Z", "N");

    private Equations() {}

    static List<Equation> of(String line) {
        var equations = new ArrayList<Equation>();
        var thought = new ArrayList<Token>();
        for (var token : Tokens.of(STEP.matcher(line).replaceFirst(""))) {
            if (token.is(Kind.BREAK)) {
                equations.addAll(equations(thought));
                thought.clear();
            } else {
                thought.add(token);
            }
        }
        equations.addAll(equations(thought));
        return equations;
    }

    private static List<Equation> equations(List<Token> thought) {
        var sides = sides(thought);
        if (sides.size() < 2) {
            return List.of();
        }
        var text = thought.stream().map(Token::text).collect(Collectors.joining(" "));
        var equations = new ArrayList<Equation>();
        var values = new ArrayList<Fraction>();
        for (int i = 0; i < sides.size(); i++) {
            var side = sides.get(i);
            if (isUnreadable(side)) {
                return List.of(new Equation(text, List.of()));
            }
            var whole = Expression.read(side, 0).filter(read -> read.end() == side.size());
            if (whole.isPresent()) {
                values.add(whole.get().value());
                continue;
            }
            if (i > 0) {
                Expression.read(side, 0).ifPresent(read -> values.add(read.value()));
            }
            close(text, values).ifPresent(equations::add);
            values.clear();
            if (i < sides.size() - 1) {
                lastOf(side).ifPresent(values::add);
            }
        }
        close(text, values).ifPresent(equations::add);
        return equations;
    }

    private static Optional<Equation> close(String text, List<Fraction> values) {
        return values.size() < 2 ? Optional.empty() : Optional.of(new Equation(text, values));
    }

    private static List<List<Token>> sides(List<Token> thought) {
        var sides = new ArrayList<List<Token>>();
        var side = new ArrayList<Token>();
        for (var token : thought) {
            if (token.is(Kind.EQUALS)) {
                sides.add(List.copyOf(side));
                side.clear();
            } else {
                side.add(token);
            }
        }
        sides.add(List.copyOf(side));
        return sides;
    }

    /** Higher arithmetic, a division by zero, an unknown or a broken calculation among numbers. */
    private static boolean isUnreadable(List<Token> side) {
        var hasUnknown = side.stream().anyMatch(token -> token.is(Kind.WORD) && UNKNOWNS.contains(token.text()));
        var hasNumber = side.stream().anyMatch(token -> token.is(Kind.NUMBER));
        var undefined = IntStream.range(0, side.size() > MOST_TOKENS ? 0 : side.size())
                .anyMatch(at -> Expression.read(side, at)
                        .filter(read -> !read.isDefined())
                        .isPresent());
        return side.stream().anyMatch(token -> token.is(Kind.STRANGE))
                || (hasUnknown && hasNumber)
                || undefined
                || isBroken(side)
                || side.size() > MOST_TOKENS;
    }

    /** Two operations with no number between them. */
    private static boolean isBroken(List<Token> side) {
        return IntStream.range(1, side.size() - 1)
                .anyMatch(at -> side.get(at - 1).is(Kind.NUMBER)
                        && side.get(at).is(Kind.OPERATOR)
                        && side.get(at + 1).is(Kind.OPERATOR)
                        && !side.get(at + 1).text().equals("-"));
    }

    /** The longest expression at the end of a side; a mere number behind words is a part of a name. */
    private static Optional<Fraction> lastOf(List<Token> side) {
        for (int from = 0; from < side.size(); from++) {
            var read = Expression.read(side, from).filter(found -> found.end() == side.size());
            if (read.isPresent()) {
                var isName = from > 0 && read.get().operations() == 0;
                return isName ? Optional.empty() : read.map(Expression.Read::value);
            }
        }
        return Optional.empty();
    }
}
