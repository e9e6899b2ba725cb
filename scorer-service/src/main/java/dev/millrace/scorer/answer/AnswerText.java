package dev.millrace.scorer.answer;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Texts of answers without what says nothing: TeX, Markdown, widths of letters, the verb of a Korean sentence. */
final class AnswerText {

    /** No answer is longer; a longer text is an explanation. */
    static final int LONGEST = 400;

    private static final Pattern BOLD =
            Pattern.compile("(?<![\\p{L}\\p{N}*])\\*\\*([^*]{1,200})\\*\\*(?![\\p{N}*])|`([^`]{1,200})`");

    /** Of bold type that began before the answer, or ends behind it. */
    private static final Pattern HALF_BOLD = Pattern.compile("^\\*\\*|\\*\\*(?=[.。]?$)");

    /** A dollar sign before a digit, or after a space, is money. */
    private static final Pattern TEX =
            Pattern.compile("\\$(?! )([^$]{1,200})(?<! )\\$(?!\\d)|\\\\\\((.*)\\\\\\)|\\\\\\[(.*)\\\\]");

    private static final Pattern WORDS =
            Pattern.compile("\\\\(?:text|textbf|textit|mathrm|mathbf|mathsf|mbox|operatorname) ?\\{([^{}]*)}");

    private static final Pattern FRACTION =
            Pattern.compile("\\\\[dt]?frac ?(?:\\{ ?(-?[\\d.,]+) ?} ?\\{ ?([\\d.,]+) ?}|(\\d)(\\d))");

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");

    private static final Pattern COPULA =
            Pattern.compile("(?<=[\\p{L}\\p{N}%)]) ?(?:입니다|이에요|예요|이다|이야|이 됩니다|가 됩니다|이 된다|가 된다)$");

    private static final Pattern PUNCTUATION = Pattern.compile("[.,;:!\"“”‘「」『』《》。、…]");

    private static final List<String[]> SIGNS = List.of(
            new String[] {"\\times", "×"},
            new String[] {"\\cdot", "×"},
            new String[] {"^{\\circ}", "°"},
            new String[] {"^\\circ", "°"},
            new String[] {"\\degree", "°"},
            new String[] {"\\left", ""},
            new String[] {"\\right", ""},
            new String[] {"\\$", "$"},
            new String[] {"\\%", "%"},
            new String[] {"{,}", ","},
            new String[] {"\\!", ""},
            new String[] {"\\,", " "},
            new String[] {"\\;", " "},
            new String[] {"\\ ", " "});

    private AnswerText() {}

    /** On one line; nothing if it is too long to be an answer, or empty. */
    static Optional<String> plain(String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        var text = BOLD.matcher(SPACE.matcher(written).replaceAll(" ").strip()).replaceAll("$1$2");
        text = HALF_BOLD.matcher(text).replaceAll("");
        text = TEX.matcher(text.replace("$$", "$")).replaceAll("$1$2$3");
        text = WORDS.matcher(WORDS.matcher(text).replaceAll(" $1 ")).replaceAll(" $1 ");
        text = FRACTION.matcher(text).replaceAll(" $1$3/$2$4 ");
        for (var sign : SIGNS) {
            text = text.replace(sign[0], sign[1]);
        }
        text = SPACE.matcher(narrow(text)).replaceAll(" ").strip();
        text = COPULA.matcher(withoutEnd(text)).replaceFirst("");
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** Whether two texts say the same, apart from case and punctuation; among digits and signs each sign counts. */
    static boolean isSame(String one, String other) {
        var first = comparable(one);
        return !first.isEmpty() && first.equals(comparable(other));
    }

    private static String comparable(String text) {
        var lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
        var isProse = lower.chars()
                .allMatch(sign -> Character.isLetter(sign)
                        || sign == ' '
                        || sign == '\''
                        || sign == '-'
                        || PUNCTUATION.matcher(String.valueOf((char) sign)).matches());
        return isProse
                ? SPACE.matcher(PUNCTUATION.matcher(lower).replaceAll(" "))
                        .replaceAll(" ")
                        .strip()
                : lower.replaceAll(" ?([,;=()\\[\\]]) ?", "$1");
    }

    private static String withoutEnd(String text) {
        var isEnded = (text.endsWith(".") && !text.endsWith("..")) || text.endsWith("。");
        var cut = isEnded ? text.substring(0, text.length() - 1).strip() : text;
        var isQuoted = cut.length() > 2
                && "\"“'‘".indexOf(cut.charAt(0)) >= 0
                && "\"”'’".indexOf(cut.charAt(cut.length() - 1)) >= 0;
        return isQuoted ? cut.substring(1, cut.length() - 1).strip() : cut;
    }

    /** Letters and digits of usual width; a raised or lowered digit stays one, and never joins the number before it. */
    private static String narrow(String text) {
        var narrow = new StringBuilder();
        text.codePoints().forEach(sign -> narrow.append(narrow(sign)));
        return narrow.toString();
    }

    private static String narrow(int sign) {
        var normal = Normalizer.normalize(Character.toString(sign), Normalizer.Form.NFKC);
        if (sign == '−' || sign == '–' || sign == '—') {
            return "-";
        }
        if (Character.getType(sign) != Character.OTHER_NUMBER) {
            return normal;
        }
        if (normal.indexOf('⁄') >= 0) {
            return " " + normal.replace('⁄', '/') + " ";
        }
        return isCircled(sign) ? "(" + normal + ")" : "^" + normal;
    }

    private static boolean isCircled(int sign) {
        return sign >= '①' && sign <= '⑳';
    }
}
