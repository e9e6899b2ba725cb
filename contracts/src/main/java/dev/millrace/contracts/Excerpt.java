package dev.millrace.contracts;

/** The beginning of what somebody wrote, as it may stand in a sentence, a log or a header. */
public final class Excerpt {

    private static final char INSTEAD = '\uFFFD';

    private Excerpt() {}

    /** On one line, without signs that a terminal would obey, and no longer than that but for a last "…". */
    public static String of(String text, int most) {
        var line = new StringBuilder();
        cut(text, most).codePoints().map(Excerpt::printable).forEach(line::appendCodePoint);
        return line.toString();
    }

    /** As it is, but no longer than that, but for a last "…"; no character is cut in half. */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var inHalf = Character.isHighSurrogate(text.charAt(most - 1)) && Character.isLowSurrogate(text.charAt(most));
        return text.substring(0, inHalf ? most - 1 : most) + "…";
    }

    private static int printable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                Character.isWhitespace(character) ? ' ' : INSTEAD;
            case Character.SURROGATE -> INSTEAD;
            case Character.FORMAT -> turnsText(character) ? INSTEAD : character;
            default -> character;
        };
    }

    /** Whether a sign changes the direction in which what follows is shown. */
    private static boolean turnsText(int character) {
        return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
    }
}
