package dev.millrace.models.embedded.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A word, number, code span or punctuation mark, with its place in the sentence. */
record Word(String text, String lower, int start, int end, Shape shape) {

    enum Shape {
        WORD,
        NUMBER,
        CODE,
        MARK
    }

    /** The words of a sentence; a code span is one word. */
    static List<Word> split(String sentence) {
        var words = new ArrayList<Word>();
        var at = 0;
        while (at < sentence.length()) {
            var character = sentence.charAt(at);
            if (Character.isWhitespace(character)) {
                at++;
                continue;
            }
            var end = character == '`' ? afterCode(sentence, at) : afterWord(sentence, at);
            words.add(of(sentence, at, end));
            at = end;
        }
        return words;
    }

    private static Word of(String sentence, int start, int end) {
        var text = sentence.substring(start, end);
        var first = text.charAt(0);
        var shape = first == '`'
                ? Shape.CODE
                : Character.isDigit(first) ? Shape.NUMBER : Character.isLetter(first) ? Shape.WORD : Shape.MARK;
        return new Word(text, text.toLowerCase(Locale.ROOT), start, end, shape);
    }

    private static int afterCode(String sentence, int at) {
        var end = sentence.indexOf('`', at + 1);
        return end < 0 ? at + 1 : end + 1;
    }

    private static int afterWord(String sentence, int at) {
        var end = at;
        while (end < sentence.length() && isPart(sentence, end)) {
            end++;
        }
        return end == at ? at + 1 : end;
    }

    /** Letters and digits, and what joins them inside a word: {@code up-to-date}, {@code 1.5}, {@code a/b}. */
    private static boolean isPart(String sentence, int at) {
        var character = sentence.charAt(at);
        if (Character.isLetterOrDigit(character) || character == '_' || character == '%') {
            return true;
        }
        var joins = "-'’./,+:@#".indexOf(character) >= 0;
        if (!joins || at + 1 >= sentence.length() || !Character.isLetterOrDigit(sentence.charAt(at + 1))) {
            return false;
        }
        var between = at > 0 && Character.isLetterOrDigit(sentence.charAt(at - 1));
        return character == ','
                ? between && Character.isDigit(sentence.charAt(at - 1)) && Character.isDigit(sentence.charAt(at + 1))
                : between;
    }

    boolean is(String... candidates) {
        for (var candidate : candidates) {
            if (lower.equals(candidate)) {
                return true;
            }
        }
        return false;
    }

    boolean isMark() {
        return shape == Shape.MARK;
    }

    boolean isCapitalized() {
        return Character.isUpperCase(text.charAt(0));
    }

    /** {@code Kafka}, but also {@code iPhone}, {@code HTTP} and {@code XLogs}: an inner capital names something. */
    boolean hasInnerCapital() {
        return text.chars().skip(1).anyMatch(Character::isUpperCase);
    }
}
