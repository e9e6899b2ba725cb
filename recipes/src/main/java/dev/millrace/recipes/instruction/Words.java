package dev.millrace.recipes.instruction;

import java.util.ArrayList;
import java.util.List;

/** What stands between spaces and has a letter or digit; in Korean that is an eojeol. A dash by itself is no word. */
final class Words {

    private Words() {}

    static List<String> in(String text) {
        var words = new ArrayList<String>();
        each(text, (start, end) -> words.add(text.substring(start, end)));
        return words;
    }

    static Amount amount(String text) {
        return new Amount(each(text, (start, end) -> {}), "word");
    }

    private static int each(String text, Span word) {
        var found = 0;
        var place = 0;
        while (place < text.length()) {
            var end = place;
            while (end < text.length() && !isSpace(text.charAt(end))) {
                end++;
            }
            if (says(text, place, end)) {
                word.take(place, end);
                found++;
            }
            place = end + 1;
        }
        return found;
    }

    /** Whether a text has a letter or digit. */
    static boolean says(String text) {
        return says(text, 0, text.length());
    }

    private static boolean says(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (Character.isLetterOrDigit(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Space of any kind, also such as must not be broken; none is beyond the first 65,536 characters of Unicode. */
    static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /** Is told where a word begins and ends. */
    @FunctionalInterface
    private interface Span {

        void take(int start, int end);
    }
}
