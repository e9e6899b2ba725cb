package dev.millrace.recipes;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;

/**
 * A regular expression of RE2: whatever it is and whatever it is matched with, that takes linear time, and memory by its
 * size, which is bounded.
 */
public final class ReplyPattern {

    private static final int LONGEST = 2_000;

    private static final int LARGEST_PROGRAM = 20_000;

    private final Pattern pattern;

    private ReplyPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /** The pattern of an expression; nothing if it is none. */
    public static Optional<ReplyPattern> of(String expression) {
        return fault(expression).isPresent() ? Optional.empty() : Optional.of(new ReplyPattern(compile(expression)));
    }

    /** What keeps a text from being a pattern that can be used. */
    static Optional<String> fault(String expression) {
        try {
            compile(expression);
            return Optional.empty();
        } catch (PatternSyntaxException unusable) {
            return Optional.of(unusable.getDescription());
        }
    }

    /**
     * Compiles an expression that is neither long nor large.
     *
     * @throws PatternSyntaxException if it is, or is none
     */
    static Pattern compile(String expression) {
        if (expression.length() > LONGEST) {
            throw new PatternSyntaxException("more than " + LONGEST + " characters", expression);
        }
        var pattern = PatternSize.isTooLarge(expression) ? null : Pattern.compile(expression);
        if (pattern == null || pattern.programSize() > LARGEST_PROGRAM) {
            throw new PatternSyntaxException("too large when its repetitions are written out", expression);
        }
        return pattern;
    }

    /** Whether the whole text matches. */
    public boolean matches(String text) {
        return pattern.matcher(text).matches();
    }

    /** Whether a part of the text matches. */
    public boolean isFoundIn(String text) {
        return pattern.matcher(text).find();
    }
}
