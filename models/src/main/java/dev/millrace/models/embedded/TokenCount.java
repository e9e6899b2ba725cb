package dev.millrace.models.embedded;

/**
 * A rough count of tokens: four letters or digits of a word are one, as is each syllable of Hangul and each other sign;
 * spaces count nothing. So a text never has more tokens than UTF-8 bytes.
 */
final class TokenCount {

    private static final int LETTERS = 4;

    private TokenCount() {}

    static long of(String text) {
        return count(text, Long.MAX_VALUE).tokens();
    }

    /** As much of the beginning as has at most so many tokens. */
    static String cut(String text, long most) {
        return text.substring(0, count(text, most).end());
    }

    private record Counted(long tokens, int end) {}

    private static Counted count(String text, long most) {
        var tokens = 0L;
        var run = 0;
        for (int i = 0; i < text.length(); ) {
            var codePoint = text.codePointAt(i);
            var isSpace = Character.isWhitespace(codePoint);
            run = isPlain(codePoint) ? run + 1 : 0;
            var begins = !isSpace && (run == 0 || run % LETTERS == 1);
            if (begins && tokens == most) {
                return new Counted(tokens, i);
            }
            tokens += begins ? 1 : 0;
            i += Character.charCount(codePoint);
        }
        return new Counted(tokens, text.length());
    }

    private static boolean isPlain(int codePoint) {
        return codePoint < 0x250 && Character.isLetterOrDigit(codePoint);
    }
}
