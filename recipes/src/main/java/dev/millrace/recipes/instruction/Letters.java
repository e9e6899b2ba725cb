package dev.millrace.recipes.instruction;

import dev.millrace.contracts.Excerpt;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Which letters and signs a reply is written with.
 *
 * <p>A language is told by its script: a reply is English if at least 90 % of its letters are Latin ones, and Korean if at
 * least 70 % are Hangul, for names and terms stay Latin there, and a Latin word has more letters than its syllables.
 * English is not told from French so.
 */
final class Letters {

    private static final int ENGLISH_PERCENT = 90;

    private static final int KOREAN_PERCENT = 70;

    private static final int PERCENT = 100;

    private static final int LONGEST_QUOTE = 40;

    private static final String COMMAS = ",，、､،";

    private Letters() {}

    static List<Kind> kinds() {
        return List.of(
                Kind.of("upper_case", Letters::upperCase)
                        .settling(Aspect.LETTERS)
                        .in("en", "Write your whole reply in capital letters."),
                Kind.of("lower_case", Letters::lowerCase)
                        .settling(Aspect.LETTERS)
                        .in("en", "Write your whole reply in small letters, without any capital."),
                Kind.of("capitals_at_least", Letters::atLeastCapitals, Count.drawn(2, 6, 1))
                        .settling(Aspect.LETTERS)
                        .in("en", "Write at least {count:word} of two letters or more in capitals only."),
                Kind.of("capitals_at_most", Letters::atMostCapitals, Count.drawn(1, 4, 1))
                        .settling(Aspect.LETTERS)
                        .in("en", "Write no more than {count:word} of two letters or more in capitals only."),
                Kind.of("no_commas", Letters::noCommas)
                        .settling(Aspect.LETTERS)
                        .in("en", "Use no comma anywhere, not even within a number.")
                        .in("ko", "쉼표를 전혀 쓰지 마세요. 숫자 안에도 쓰면 안 됩니다."),
                Kind.of("no_digits", Letters::noDigits)
                        .settling(Aspect.LETTERS)
                        .in("en", "Use no digits; write every number as a word.")
                        .in("ko", "아라비아 숫자를 쓰지 말고 모든 수를 글로 쓰세요."),
                Kind.of("in_english", Letters::english)
                        .settling(Aspect.WORDS, Aspect.LETTERS, Aspect.LANGUAGE)
                        .in("en", "Write your whole reply in English.")
                        .in("ko", "답변 전체를 영어로 쓰세요."),
                Kind.of("in_korean", Letters::korean)
                        .settling(Aspect.WORDS, Aspect.LETTERS, Aspect.LANGUAGE)
                        .in("en", "Write your whole reply in Korean.")
                        .in("ko", "답변 전체를 한국어로 쓰세요."));
    }

    private static Optional<String> upperCase(String reply, Instruction given) {
        return count(reply, Character::isUpperCase) == 0
                ? Optional.of("the reply has no capital letter")
                : none(reply, Character::isLowerCase, "small letter");
    }

    private static Optional<String> lowerCase(String reply, Instruction given) {
        return count(reply, Character::isLowerCase) == 0
                ? Optional.of("the reply has no small letter")
                : none(reply, Character::isUpperCase, "capital letter");
    }

    private static Optional<String> atLeastCapitals(String reply, Instruction given) {
        return capitals(reply).atLeast(given.count("count"));
    }

    private static Optional<String> atMostCapitals(String reply, Instruction given) {
        return capitals(reply).atMost(given.count("count"));
    }

    private static Amount capitals(String reply) {
        var words = Words.in(reply).stream().filter(Letters::isCapital).count();
        return new Amount((int) words, "capitalised word");
    }

    private static boolean isCapital(String word) {
        var capitals = count(word, Character::isUpperCase);
        return capitals > 1 && capitals == count(word, Character::isLetter);
    }

    private static Optional<String> noCommas(String reply, Instruction given) {
        return none(reply, character -> COMMAS.indexOf(character) >= 0, "comma");
    }

    private static Optional<String> noDigits(String reply, Instruction given) {
        return none(reply, Character::isDigit, "digit");
    }

    private static Optional<String> english(String reply, Instruction given) {
        return share(reply, Script::isLatin, "Latin", ENGLISH_PERCENT);
    }

    private static Optional<String> korean(String reply, Instruction given) {
        return share(reply, Script::isHangul, "Hangul", KOREAN_PERCENT);
    }

    private static Optional<String> share(String reply, IntPredicate isOfScript, String script, int wanted) {
        var letters = count(reply, Character::isLetter);
        var percent = letters == 0 ? 0 : PERCENT * count(reply, isOfScript) / letters;
        return percent >= wanted
                ? Optional.empty()
                : Optional.of(percent + " % of the letters are " + script + ", expected at least " + wanted + " %");
    }

    private static long count(String text, IntPredicate isCounted) {
        return text.codePoints().filter(isCounted).count();
    }

    /** What is wrong if there are any of these: how many, and what is around the first. */
    static Optional<String> none(String reply, IntPredicate isAny, String noun) {
        var found = count(reply, isAny);
        if (found == 0) {
            return Optional.empty();
        }
        var first = reply.codePoints()
                .takeWhile(isAny.negate())
                .map(Character::charCount)
                .sum();
        return Optional.of("the reply has " + new Amount((int) found, noun).words() + ", the first in \""
                + Excerpt.of(reply.substring(Math.max(0, first - LONGEST_QUOTE / 2)), LONGEST_QUOTE) + "\"");
    }
}
