package dev.millrace.recipes.instruction;

import java.util.List;
import java.util.Optional;

/**
 * Which words and letters stand in a reply.
 *
 * <p>Capital and small letters are the same. A word is found only by itself, not within another one: no letter or digit of
 * the same kind stands beside it. Behind a Korean word anything may stand, for particles and endings do; so 시간 is found
 * in 시간을 and in 시간표, but not in 근무시간.
 */
final class Keywords {

    private static final String[] COMMON = {
        "very", "really", "just", "important", "good", "however", "because", "also", "many", "various"
    };

    private static final String[] COMMON_KOREAN = {"매우", "정말", "다양한", "중요", "그리고", "하지만", "때문", "또한", "특히", "굉장히"};

    private static final String[] FITTING = {
        "balance", "change", "choice", "detail", "example", "moment", "practice", "reason", "simple", "step"
    };

    private static final String[] FITTING_KOREAN = {"경험", "과정", "기준", "방법", "변화", "선택", "순간", "시간", "예시", "이유"};

    private Keywords() {}

    static List<Kind> kinds() {
        return List.of(
                Kind.of(
                                "keywords_present",
                                Keywords::allPresent,
                                WordList.of("keywords", 3).drawn("en", FITTING).drawn("ko", FITTING_KOREAN))
                        .settling(Aspect.WORDS)
                        .in("en", "Use each of these words at least once: {keywords}.")
                        .in("ko", "다음 단어를 모두 한 번 이상 쓰세요(조사나 어미가 붙어도 됩니다): {keywords}."),
                Kind.of(
                                "keyword_at_least",
                                Keywords::oftenPresent,
                                Phrase.of("keyword").drawn("en", FITTING).drawn("ko", FITTING_KOREAN),
                                Count.drawn(2, 5, 1))
                        .settling(Aspect.WORDS)
                        .in("en", "Use the word \"{keyword}\" at least {count:time}.")
                        .in("ko", "다음 단어를 {count}번 이상 쓰세요(조사나 어미가 붙어도 됩니다): \"{keyword}\"."),
                Kind.of(
                                "keywords_absent",
                                Keywords::allAbsent,
                                WordList.of("keywords", 3).drawn("en", COMMON).drawn("ko", COMMON_KOREAN))
                        .settling(Aspect.WORDS)
                        .in("en", "Use none of these words: {keywords}.")
                        .in("ko", "다음 단어는 조사나 어미가 붙은 꼴로도 쓰지 마세요: {keywords}."),
                Kind.of(
                                "letter_at_least",
                                Keywords::letterPresent,
                                new Choice(
                                        "letter",
                                        List.of("abcdefghijklmnopqrstuvwxyz".split("", -1))
                                                .subList(0, 26),
                                        List.of("j", "k", "q", "v", "x", "z")),
                                Count.drawn(3, 10, 1))
                        .settling(Aspect.WORDS)
                        .in("en", "Use the letter \"{letter}\" at least {count:time}, capital or small."));
    }

    private static Optional<String> allPresent(String reply, Instruction given) {
        var missing = given.words("keywords").stream()
                .filter(keyword -> count(reply, keyword) == 0)
                .toList();
        return missing.isEmpty() ? Optional.empty() : Optional.of(list("the reply lacks", missing));
    }

    private static Optional<String> allAbsent(String reply, Instruction given) {
        var found = given.words("keywords").stream()
                .filter(keyword -> count(reply, keyword) > 0)
                .toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(list("the reply has", found));
    }

    private static String list(String beginning, List<String> words) {
        return beginning + " \"" + String.join("\", \"", words) + "\"";
    }

    private static Optional<String> oftenPresent(String reply, Instruction given) {
        var keyword = given.phrase("keyword");
        return times(keyword, count(reply, keyword), given.count("count"));
    }

    private static Optional<String> letterPresent(String reply, Instruction given) {
        var letter = given.phrase("letter").charAt(0);
        var found = reply.chars()
                .filter(character -> character == letter || character == Character.toUpperCase(letter))
                .count();
        return times(String.valueOf(letter), (int) found, given.count("count"));
    }

    private static Optional<String> times(String what, int found, int wanted) {
        return found >= wanted
                ? Optional.empty()
                : Optional.of("\"" + what + "\" occurs " + new Amount(found, "time").words() + ", expected at least "
                        + wanted);
    }

    /** How often a word is found; time is linear in the text, for keywords are short. */
    private static int count(String text, String keyword) {
        var found = 0;
        var place = 0;
        while (place <= text.length() - keyword.length()) {
            if (text.regionMatches(true, place, keyword, 0, keyword.length())
                    && isWhole(text, place, place + keyword.length())) {
                found++;
                place += keyword.length();
            } else {
                place++;
            }
        }
        return found;
    }

    private static boolean isWhole(String text, int start, int end) {
        return (start == 0 || !areJoined(text.codePointBefore(start), text.codePointAt(start))) && endsWhole(text, end);
    }

    private static boolean endsWhole(String text, int end) {
        var last = text.codePointBefore(end);
        return end == text.length() || Script.isHangul(last) || !areJoined(last, text.codePointAt(end));
    }

    private static boolean areJoined(int one, int other) {
        return Character.isLetterOrDigit(one)
                && Character.isLetterOrDigit(other)
                && Script.isHangul(one) == Script.isHangul(other);
    }

    /** Whether a text begins with exactly this phrase, and its last word ends there. */
    static boolean begins(String text, String phrase) {
        return text.startsWith(phrase) && endsWhole(text, phrase.length());
    }
}
