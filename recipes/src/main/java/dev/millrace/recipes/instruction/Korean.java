package dev.millrace.recipes.instruction;

import dev.millrace.contracts.Excerpt;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What only Korean has.
 *
 * <p>The speech level is that of each sentence that has Hangul, told by its last word. Of 합쇼체 (formal) are -ㅂ니다,
 * -ㅂ니까, -ㅂ시다 and -십시오; of 해요체 (polite) are -요 and -죠, but no bare noun such as 필요. A heading and an entry
 * of a list without such an ending is of neither.
 */
final class Korean {

    private static final String FORMAL = "합쇼체";

    private static final String POLITE = "해요체";

    private static final Set<String> NOUNS = Set.of("필요", "불필요", "중요", "개요", "수요", "소요", "주요", "요");

    private static final int FINALS = 28;

    private static final int FINAL_B = 17;

    private static final int LONGEST_QUOTE = 40;

    private Korean() {}

    static List<Kind> kinds() {
        var levels = List.of(FORMAL, POLITE);
        return List.of(
                Kind.of("no_latin", Korean::noLatin).settling(Aspect.LETTERS).in("ko", "로마자(알파벳)를 한 글자도 쓰지 마세요."),
                Kind.of("speech_level", Korean::speechLevel, new Choice("level", levels, levels))
                        .settling(Aspect.LANGUAGE, Aspect.LAYOUT, Aspect.BEGINNING, Aspect.END)
                        .in("ko", "처음부터 끝까지 모든 문장을 {level}로 쓰고, 제목이나 명사로 끝나는 항목은 쓰지 마세요."));
    }

    private static Optional<String> noLatin(String reply, Instruction given) {
        return Letters.none(reply, Script::isLatin, "Latin letter");
    }

    private static Optional<String> speechLevel(String reply, Instruction given) {
        var level = given.phrase("level");
        var sentences = Sentences.in(reply).stream()
                .filter(sentence -> sentence.codePoints().anyMatch(Script::isHangul))
                .toList();
        if (sentences.isEmpty()) {
            return Optional.of("the reply has no Korean sentence");
        }
        return sentences.stream()
                .filter(sentence -> !isOf(level, lastWord(sentence)))
                .findFirst()
                .map(sentence -> "the sentence \"" + Excerpt.of(sentence, LONGEST_QUOTE) + "\" is not " + level);
    }

    /** Without signs around it; what is added in brackets behind it is none. */
    private static String lastWord(String sentence) {
        var end = lastLetter(sentence, sentence.length());
        var added = sentence.indexOf(')', end) < 0 ? -1 : sentence.lastIndexOf('(', end);
        if (added > 0 && lastLetter(sentence, added) > 0) {
            end = lastLetter(sentence, added);
        }
        var start = end;
        while (start > 0 && Character.isLetterOrDigit(sentence.charAt(start - 1))) {
            start--;
        }
        return sentence.substring(start, end);
    }

    /** Where the last letter or digit before a place ends. */
    private static int lastLetter(String sentence, int place) {
        var end = place;
        while (end > 0 && !Character.isLetterOrDigit(sentence.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isOf(String level, String word) {
        if (level.equals(POLITE)) {
            return (word.endsWith("요") && !NOUNS.contains(word)) || word.endsWith("죠");
        }
        return word.endsWith("십시오")
                || ((word.endsWith("니다") || word.endsWith("니까") || word.endsWith("시다"))
                        && word.length() > 2
                        && isClosedByB(word.charAt(word.length() - 3)));
    }

    /** Whether a syllable ends with ㅂ, as 습 and 합 do. */
    private static boolean isClosedByB(char syllable) {
        return syllable >= '가' && syllable <= '힣' && (syllable - '가') % FINALS == FINAL_B;
    }
}
