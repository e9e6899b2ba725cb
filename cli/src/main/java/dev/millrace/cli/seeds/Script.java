package dev.millrace.cli.seeds;

/** The language of a text, as far as its letters tell. */
public final class Script {

    /** Korean technical text is full of Latin names; below this share of Hangul it is rather English that quotes. */
    private static final double KOREAN_SHARE = 0.25;

    private Script() {}

    /** {@code ko} where enough letters are Hangul, else {@code en}. */
    public static String languageOf(String text) {
        var letters = text.codePoints().filter(Character::isLetter).count();
        var hangul = text.codePoints()
                .filter(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HANGUL)
                .count();
        return letters > 0 && hangul >= KOREAN_SHARE * letters ? "ko" : "en";
    }
}
