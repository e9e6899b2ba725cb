package dev.millrace.scorer.answer;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One of the lettered answers to a question of multiple choice.
 *
 * @param text what the answer says, if that was written too
 */
record Choice(String letter, Optional<String> text) {

    private static final Pattern ALONE =
            Pattern.compile("(?:(?i:option|choice|answer)|보기)? ?(?:\\(([A-Ja-j])\\)|([A-Ja-j])[.)]?)");

    private static final Pattern WITH_TEXT = Pattern.compile("(?:\\(([A-J])\\)|([A-J])[).:]) ?(.+)");

    /** A second letter: it is not clear then which one is meant. */
    private static final Pattern OTHER = Pattern.compile("(?<![\\p{L}\\p{N}])[A-J](?![\\p{L}\\p{N}])|\\([A-Ja-j]\\)");

    static Optional<Choice> of(String answer) {
        var alone = ALONE.matcher(answer);
        if (alone.matches()) {
            return Optional.of(new Choice(letter(alone.group(1), alone.group(2)), Optional.empty()));
        }
        var withText = WITH_TEXT.matcher(answer);
        if (!withText.matches() || OTHER.matcher(withText.group(3)).find()) {
            return Optional.empty();
        }
        return Optional.of(new Choice(letter(withText.group(1), withText.group(2)), Optional.of(withText.group(3))));
    }

    /** The letter decides, but two texts must not contradict each other. */
    boolean isSame(Choice other) {
        return letter.equals(other.letter)
                && (text.isEmpty() || other.text.isEmpty() || AnswerText.isSame(text.get(), other.text.get()));
    }

    private static String letter(String bracketed, String bare) {
        return (bracketed == null ? bare : bracketed).toUpperCase(Locale.ROOT);
    }
}
