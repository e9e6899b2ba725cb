package dev.millrace.models.embedded.text;

/** A language that the embedded model reads and writes. */
public enum Language {
    ENGLISH("en"),
    KOREAN("ko");

    private static final double KOREAN_SHARE = 0.25;

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag: {@code en} or {@code ko}. */
    public String tag() {
        return tag;
    }

    /**
     * Korean if at least a quarter of the letters are Hangul, else English: Korean prose about software is full of
     * Latin names, English prose has next to no Hangul. Code between backticks is of no language.
     */
    public static Language of(String text) {
        var hangul = 0;
        var letters = 0;
        var inCode = false;
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            inCode = character == '`' ? !inCode : inCode && character != '\n';
            if (isHangul(character)) {
                hangul++;
                letters++;
            } else if (!inCode && Character.isLetter(character)) {
                letters++;
            }
        }
        return hangul > 0 && hangul >= letters * KOREAN_SHARE ? KOREAN : ENGLISH;
    }

    /** Whether the character is a Hangul syllable. */
    public static boolean isHangul(char character) {
        return character >= '가' && character <= '힣';
    }
}
