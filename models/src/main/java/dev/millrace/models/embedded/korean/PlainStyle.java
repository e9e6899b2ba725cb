package dev.millrace.models.embedded.korean;

import dev.millrace.models.embedded.text.Language;

/** Brings sentences in the plain style of reference books, in -다, into the polite style that questions are asked in. */
final class PlainStyle {

    private PlainStyle() {}

    /** The sentence with a polite ending; as it is where its ending is polite already or not understood. */
    static String polite(String sentence) {
        if (!sentence.endsWith("다.") || sentence.endsWith("니다.") || sentence.length() < 5) {
            return sentence;
        }
        var stem = sentence.substring(0, sentence.length() - 2);
        var last = Hangul.last(stem);
        if (!Language.isHangul(last)) {
            return sentence;
        }
        if ((stem.endsWith("이") && !stem.endsWith(" 이")) || stem.endsWith("아니")) {
            return Hangul.withoutLast(stem, 1) + Hangul.withFinal(last, Hangul.BIEUP) + "니다.";
        }
        if (stem.endsWith("는") && stem.length() > 1 && Hangul.finalOf(stem.charAt(stem.length() - 2)) != Hangul.NONE) {
            return Hangul.withoutLast(stem, 1) + "습니다.";
        }
        if (stem.endsWith("있") || stem.endsWith("없") || Hangul.finalOf(last) == Hangul.SSANG_SIOT) {
            return stem + "습니다.";
        }
        return Hangul.finalOf(last) == Hangul.NIEUN && !stem.endsWith("인")
                ? Hangul.withoutLast(stem, 1) + Hangul.withFinal(last, Hangul.BIEUP) + "니다."
                : sentence;
    }
}
