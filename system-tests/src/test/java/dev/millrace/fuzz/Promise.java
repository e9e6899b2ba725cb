package dev.millrace.fuzz;

import dev.millrace.contracts.Wire;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What readers promise; a promise that is broken is an error. */
public final class Promise {

    private static final int LONGEST_SENTENCE = 400;

    private static final Pattern JAVAS_OWN =
            Pattern.compile("\\b(?:NullPointer|ClassCast|IndexOutOfBounds|StackOverflow)(?:Exception|Error)\\b");

    private Promise() {}

    /** Something that is always so. */
    public static void holds(boolean so, String promise) {
        if (!so) {
            throw new AssertionError("a broken promise: " + promise);
        }
    }

    /** A refusal is one line of words for people that begins with what was refused. */
    public static void refuses(Throwable refusal, String what) {
        sentence(String.valueOf(refusal.getMessage()), what, LONGEST_SENTENCE, refusal);
    }

    /** The same of a sentence that is no exception's. */
    public static void sentence(String sentence, String what) {
        sentence(sentence, what, LONGEST_SENTENCE);
    }

    /** The same of one that may be longer. */
    static void sentence(String sentence, String what, int most) {
        sentence(sentence, what, most, null);
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

    private static void sentence(String sentence, String what, int most, @Nullable Throwable refusal) {
        refuses(!sentence.isBlank(), "says something", sentence, refusal);
        refuses(sentence.length() <= most, "is short", sentence, refusal);
        refuses(sentence.chars().noneMatch(Character::isISOControl), "is one line", sentence, refusal);
        refuses(sentence.startsWith(what), "begins with \"" + what + "\"", sentence, refusal);
        refuses(!JAVAS_OWN.matcher(sentence).find(), "is for people", sentence, refusal);
    }

    private static void refuses(boolean so, String promise, String sentence, @Nullable Throwable refusal) {
        if (!so) {
            throw new AssertionError("a broken promise: a refusal " + promise + ", but it is: " + sentence, refusal);
        }
    }
}
