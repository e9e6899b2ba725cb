package dev.millrace.fuzz;

import dev.millrace.contracts.Wire;
import java.util.Arrays;
import java.util.regex.Pattern;

/** What readers promise; a promise that is broken is an error. */
public final class Promise {

    /** The longest refusal of a reader. */
    public static final int LONGEST_SENTENCE = 400;

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"?");

    private static final Pattern JAVAS_OWN = Pattern.compile(
            "\\b(?:NullPointer|ClassCast|IndexOutOfBounds)Exception|\\b(?:java|com\\.fasterxml)\\.[a-z]");

    private Promise() {}

    /** Something that is always so. */
    public static void holds(boolean so, String promise) {
        if (!so) {
            throw new AssertionError("a broken promise: " + promise);
        }
    }

    /** A refusal is one line of words for people that begins with what was refused. */
    public static void refuses(Throwable refusal, String what) {
        sentence(String.valueOf(refusal.getMessage()), what, refusal);
    }

    /** The same of a sentence that is no exception's. */
    public static void sentence(String sentence, String what) {
        sentence(sentence, what, null);
    }

    /** What was read can be written, and then read as the same again. */
    public static <T> void survives(T value, Class<T> type) {
        var again = survivesAsBytes(value, type);
        holds(again.equals(value), "a " + type.getSimpleName() + " that was written is read as the same");
    }

    /** The same of what knows no equality: it is written as the same bytes again. */
    static <T> T survivesAsBytes(T value, Class<T> type) {
        var bytes = Wire.bytes(value);
        var again = Wire.read(bytes, type);
        holds(Arrays.equals(Wire.bytes(again), bytes), "what was read is written as it was");
        return again;
    }

    private static void sentence(String sentence, String what, @org.jspecify.annotations.Nullable Throwable refusal) {
        var broken = sentence.isBlank()
                ? "says something"
                : sentence.length() > LONGEST_SENTENCE
                        ? "is short"
                        : sentence.chars().anyMatch(Character::isISOControl)
                                ? "is one line"
                                : !sentence.startsWith(what)
                                        ? "begins with \"" + what + "\""
                                        : JAVAS_OWN
                                                        .matcher(QUOTED.matcher(sentence)
                                                                .replaceAll(""))
                                                        .find()
                                                ? "is for people"
                                                : "";
        if (!broken.isEmpty()) {
            throw new AssertionError("a refusal " + broken + ", but it is: " + sentence, refusal);
        }
    }
}
