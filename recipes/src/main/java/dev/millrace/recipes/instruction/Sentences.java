package dev.millrace.recipes.instruction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The sentences of a text, English or Korean.
 *
 * <p>A sentence ends with one or more of {@code . ! ? … 。 ！ ？}, with closing quotation marks, brackets and emphasis
 * behind them, where space follows; and at the end of each line, so that a heading and an entry of a list is a sentence
 * each. Between two Hangul syllables no space is needed, and none is after the wide signs. What has no letter or digit is
 * no sentence. Not taken for an end:
 *
 * <ul>
 *   <li>the full stop of a number that begins a line, as in {@code 1. First}; of one capital letter other than I, as in
 *       J. Smith; of Mr, Mrs, Ms, Dr, Prof, St, e.g, i.e, cf, vs; of No. and of a number before another number, as in No. 5
 *       and the Korean date 2024. 3. 1;
 *   <li>before a small letter: an ellipsis, "etc.", a word with full stops in it such as a.m., and what ends within a
 *       quotation, as in "Really?" he said.
 * </ul>
 */
final class Sentences {

    private static final String SIGNS = ".!?…。！？";

    private static final String WIDE = "。！？";

    private static final String CLOSING = "\"'”’)]}»」』】》*_`";

    private static final String MARKUP = " \t#>*_-+•";

    private static final Set<String> SHORTENED =
            Set.of("mr", "mrs", "ms", "dr", "prof", "st", "e.g", "i.e", "cf", "vs");

    private static final int LONGEST_SHORTENED = 8;

    private final String line;
    private final List<String> found;

    /** Where it begins, behind what makes it a heading, an entry or bold. */
    private final int beginning;

    private Sentences(String line, List<String> found) {
        this.line = line;
        this.found = found;
        beginning = past(MARKUP, 0);
    }

    static List<String> in(String text) {
        var found = new ArrayList<String>();
        text.lines().forEach(line -> new Sentences(line, found).cut());
        return found;
    }

    private void cut() {
        var start = 0;
        var place = 0;
        while (place < line.length()) {
            if (SIGNS.indexOf(line.charAt(place)) < 0) {
                place++;
                continue;
            }
            var afterSigns = past(SIGNS, place);
            var end = past(CLOSING, afterSigns);
            if (isEnd(place, afterSigns, end)) {
                keep(line.substring(start, end));
                start = end;
            }
            place = end;
        }
        keep(line.substring(start));
    }

    private void keep(String sentence) {
        if (Words.says(sentence)) {
            found.add(sentence.strip());
        }
    }

    private int past(String signs, int from) {
        var place = from;
        while (place < line.length() && signs.indexOf(line.charAt(place)) >= 0) {
            place++;
        }
        return place;
    }

    private boolean isEnd(int sign, int afterSigns, int end) {
        if (end == line.length()) {
            return true;
        }
        var isClosed = end > afterSigns;
        if (!Words.isSpace(line.charAt(end))) {
            return !isClosed && (isWide(afterSigns - 1) || (sign > 0 && isHangul(sign - 1) && isHangul(end)));
        }
        if (isShortened(sign, afterSigns) || isNumbered(sign, end)) {
            return false;
        }
        return !isSmallNext(end) || !(isClosed || isEllipsis(sign, afterSigns) || isStopped(sign));
    }

    private boolean isWide(int place) {
        return WIDE.indexOf(line.charAt(place)) >= 0;
    }

    private boolean isHangul(int place) {
        return Script.isHangul(line.charAt(place));
    }

    private boolean isEllipsis(int sign, int afterSigns) {
        return line.charAt(sign) == '…' || (afterSigns - sign > 1 && line.startsWith("..", sign));
    }

    /** Whether the full stop belongs to the word before it, whatever follows. */
    private boolean isShortened(int sign, int afterSigns) {
        if (line.charAt(sign) != '.' || afterSigns - sign > 1) {
            return false;
        }
        var word = wordBefore(sign);
        return SHORTENED.contains(word.toLowerCase(Locale.ROOT))
                || (word.length() == 1 && word.charAt(0) >= 'A' && word.charAt(0) <= 'Z' && !word.equals("I"))
                || (isNumber(word) && sign - word.length() == beginning);
    }

    /** Whether a number goes on behind the full stop. */
    private boolean isNumbered(int sign, int end) {
        var word = wordBefore(sign);
        return line.charAt(sign) == '.'
                && (isNumber(word) || word.equalsIgnoreCase("no"))
                && Character.isDigit(next(end));
    }

    private static boolean isNumber(String word) {
        return !word.isEmpty() && word.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }

    /** Whether the word before the full stop is one that has more of them, or "etc". */
    private boolean isStopped(int sign) {
        var word = wordBefore(sign);
        return line.charAt(sign) == '.' && (word.equals("etc") || word.indexOf('.') > 0);
    }

    /** The word that ends here, without an opening quotation mark or bracket; of a long one only its end. */
    private String wordBefore(int end) {
        var start = end;
        while (start > 0 && end - start < LONGEST_SHORTENED && isOfWord(line.charAt(start - 1))) {
            start--;
        }
        return line.substring(start, end);
    }

    private static boolean isOfWord(char character) {
        return Character.isLetterOrDigit(character) || character == '.';
    }

    private boolean isSmallNext(int end) {
        return Character.isLowerCase(next(end));
    }

    /** What stands behind space; a space if nothing does. */
    private char next(int end) {
        var next = end;
        while (next < line.length() && Words.isSpace(line.charAt(next))) {
            next++;
        }
        return next < line.length() ? line.charAt(next) : ' ';
    }
}
