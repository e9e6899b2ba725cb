package dev.millrace.models.embedded.korean;

import dev.millrace.models.embedded.text.Language;
import java.util.Locale;

/** Chooses the form of a particle by how the word before it ends when it is read aloud in Korean. */
final class Josa {

    private enum Ending {
        VOWEL,
        RIEUL,
        CONSONANT
    }

    private Josa() {}

    static String topic(String noun) {
        return noun + (endingOf(noun) == Ending.VOWEL ? "는" : "은");
    }

    static String subject(String noun) {
        return noun + (endingOf(noun) == Ending.VOWEL ? "가" : "이");
    }

    static String object(String noun) {
        return noun + (endingOf(noun) == Ending.VOWEL ? "를" : "을");
    }

    static String with(String noun) {
        return noun + (endingOf(noun) == Ending.VOWEL ? "와" : "과");
    }

    static String by(String noun) {
        return noun + (endingOf(noun) == Ending.CONSONANT ? "으로" : "로");
    }

    /** The copula in the polite form: {@code 책입니다}, {@code 64입니다}. */
    static String is(String noun) {
        return noun + "입니다";
    }

    /** Whether the particle's form suits the word before it; either form is borne after a Latin word. */
    static boolean suits(String noun, boolean formAfterConsonant) {
        var last = lastSpoken(noun);
        if (last < 0 || !Language.isHangul(noun.charAt(last))) {
            return true;
        }
        return (Hangul.finalOf(noun.charAt(last)) != Hangul.NONE) == formAfterConsonant;
    }

    private static int lastSpoken(String noun) {
        var last = noun.length() - 1;
        while (last >= 0 && !Character.isLetterOrDigit(noun.charAt(last)) && noun.charAt(last) != '%') {
            last--;
        }
        return last;
    }

    private static Ending endingOf(String noun) {
        var last = lastSpoken(noun);
        if (last < 0) {
            return Ending.VOWEL;
        }
        var character = noun.charAt(last);
        if (Language.isHangul(character)) {
            var consonant = Hangul.finalOf(character);
            return consonant == Hangul.NONE
                    ? Ending.VOWEL
                    : consonant == Hangul.RIEUL ? Ending.RIEUL : Ending.CONSONANT;
        }
        return Character.isDigit(character) ? ofDigit(character) : ofLatin(latinWord(noun, last));
    }

    private static Ending ofDigit(char digit) {
        return switch (digit) {
            case '1', '7', '8' -> Ending.RIEUL;
            case '0', '3', '6' -> Ending.CONSONANT;
            default -> Ending.VOWEL;
        };
    }

    private static String latinWord(String noun, int last) {
        var start = last;
        while (start > 0 && Character.isLetter(noun.charAt(start - 1)) && !Language.isHangul(noun.charAt(start - 1))) {
            start--;
        }
        return noun.substring(start, last + 1);
    }

    private static Ending ofLatin(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        if (word.equals(word.toUpperCase(Locale.ROOT)) || !lower.matches(".*[aeiouy].*")) {
            return ofLetter(Hangul.last(lower));
        }
        if (lower.matches(".*(?:l|le)")) {
            return Ending.RIEUL;
        }
        return lower.matches(".*(?:m|n|me|ne|ng|[aeiou]p|[aeo]t|ut|ck|[ao]ok|ic|ac|eb|ob)")
                ? Ending.CONSONANT
                : Ending.VOWEL;
    }

    private static Ending ofLetter(char letter) {
        return switch (letter) {
            case 'l', 'r' -> Ending.RIEUL;
            case 'm', 'n' -> Ending.CONSONANT;
            default -> Ending.VOWEL;
        };
    }
}
