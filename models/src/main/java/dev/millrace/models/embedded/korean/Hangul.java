package dev.millrace.models.embedded.korean;

import dev.millrace.models.embedded.text.Language;

/** Syllables taken apart: whether one ends in a consonant, and in which. */
final class Hangul {

    static final int NONE = 0;
    static final int NIEUN = 4;
    static final int RIEUL = 8;
    static final int BIEUP = 17;
    static final int SSANG_SIOT = 20;
    private static final int FINALS = 28;

    private Hangul() {}

    /** The number of the final consonant, {@link #NONE} for an open syllable. */
    static int finalOf(char syllable) {
        return Language.isHangul(syllable) ? (syllable - '가') % FINALS : NONE;
    }

    static char withFinal(char syllable, int consonant) {
        return (char) (syllable - finalOf(syllable) + consonant);
    }

    static boolean endsIn(String text, int consonant) {
        return !text.isEmpty() && Language.isHangul(last(text)) && finalOf(last(text)) == consonant;
    }

    static char last(String text) {
        return text.charAt(text.length() - 1);
    }

    static String withoutLast(String text, int characters) {
        return text.substring(0, Math.max(0, text.length() - characters));
    }
}
