package dev.millrace.models.embedded.problem;

import dev.millrace.models.embedded.text.Language;
import java.util.Map;

/** The endings of Korean nouns that depend on whether the noun ends with a consonant. */
public final class Particles {

    private static final Map<String, String> AFTER_VOWEL = Map.of("은", "는", "이", "가", "을", "를", "과", "와", "으로", "로");

    private static final int FINALS = 28;

    private static final int RIEUL = 8;

    /** What 0 to 9 end with when they are read: 영 일 이 삼 사 오 육 칠 팔 구; 10, 100 and so on end with a consonant, too. */
    private static final String FINALS_OF_DIGITS = "viaqaabiia";

    /** 엘, 엠, 엔 and 알. */
    private static final String LETTERS_IN_CONSONANTS = "lmnrLMNR";

    private Particles() {}

    /**
     * The word with its particle, which is named by the form that follows a consonant, such as 을. A single Latin letter
     * is read by its name; both forms stand after any other word that is not written in Hangul or digits.
     */
    public static String attach(String word, String particle) {
        var afterVowel = AFTER_VOWEL.get(particle);
        if (afterVowel == null) {
            return word + particle;
        }
        var last = last(word);
        if (isLetter(word)) {
            return word + (LETTERS_IN_CONSONANTS.indexOf(last) < 0 ? afterVowel : particle);
        }
        if (!Language.isHangul(last) && !isDigit(last)) {
            return word + particle + "(" + afterVowel + ")";
        }
        var consonant = isDigit(last) ? FINALS_OF_DIGITS.charAt(last - '0') - 'a' : (last - '가') % FINALS;
        var likeVowel = consonant == 0 || (consonant == RIEUL && particle.equals("으로"));
        return word + (likeVowel ? afterVowel : particle);
    }

    /** A regular expression for both forms of a particle. */
    static String either(String particle) {
        var afterVowel = AFTER_VOWEL.get(particle);
        return afterVowel == null ? particle : "(?:" + particle + "|" + afterVowel + ")";
    }

    private static char last(String word) {
        for (int i = word.length() - 1; i >= 0; i--) {
            if (Character.isLetterOrDigit(word.charAt(i))) {
                return word.charAt(i);
            }
        }
        return ' ';
    }

    private static boolean isLetter(String word) {
        return word.chars().filter(Character::isLetterOrDigit).count() == 1
                && last(word) < 0x80
                && Character.isLetter(last(word));
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
