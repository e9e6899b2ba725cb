package dev.millrace.models.embedded.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Splits plain text into sentences; abbreviations, decimals and code spans do not end one. */
public final class Sentences {

    private static final Set<String> ABBREVIATIONS = Set.of(
            "e.g", "i.e", "etc", "vs", "cf", "ca", "approx", "mr", "mrs", "ms", "dr", "prof", "st", "no", "fig", "sec",
            "inc", "ltd", "jr", "sr", "al", "eq", "vol", "pp", "resp", "incl", "max", "min", "dept");
    private static final String CLOSERS = "\"')]”’»";

    private Sentences() {}

    /** The sentences in order, stripped; the last one may lack its full stop. */
    public static List<String> of(String text) {
        var sentences = new ArrayList<String>();
        var start = 0;
        var inCode = false;
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (character == '`') {
                inCode = !inCode;
            } else if (!inCode && isEnd(text, i)) {
                var end = afterClosers(text, i + 1);
                sentences.add(text.substring(start, end).strip());
                start = end;
                i = end - 1;
            }
        }
        if (start < text.length() && !text.substring(start).isBlank()) {
            sentences.add(text.substring(start).strip());
        }
        return sentences;
    }

    private static boolean isEnd(String text, int at) {
        var character = text.charAt(at);
        if (character == '。') {
            return true;
        }
        if (character != '.' && character != '!' && character != '?') {
            return false;
        }
        var end = afterClosers(text, at + 1);
        if (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            return false;
        }
        return character != '.' || (opensSentence(text, end) && !isAbbreviation(text, at));
    }

    private static int afterClosers(String text, int from) {
        var end = from;
        while (end < text.length() && CLOSERS.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private static boolean opensSentence(String text, int from) {
        for (var i = from; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return !Character.isLowerCase(text.charAt(i));
            }
        }
        return true;
    }

    private static boolean isAbbreviation(String text, int dot) {
        var start = dot;
        while (start > 0
                && dot - start < 12
                && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
            start--;
        }
        var word = text.substring(start, dot).toLowerCase(Locale.ROOT);
        var initial = word.length() == 1 && !Language.isHangul(word.charAt(0));
        var abbreviation = ABBREVIATIONS.contains(word) && dot + 1 < text.length();
        return initial || abbreviation;
    }
}
