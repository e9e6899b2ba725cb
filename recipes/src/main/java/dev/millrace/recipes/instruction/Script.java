package dev.millrace.recipes.instruction;

import java.lang.Character.UnicodeScript;

/** The letters of a text by the script they belong to; digits, punctuation and signs belong to none. */
final class Script {

    private Script() {}

    static boolean isHangul(int character) {
        return Character.isLetter(character) && UnicodeScript.of(character) == UnicodeScript.HANGUL;
    }

    static boolean isLatin(int character) {
        return Character.isLetter(character) && UnicodeScript.of(character) == UnicodeScript.LATIN;
    }
}
