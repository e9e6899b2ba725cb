package dev.millrace.scorer.answer;

import dev.millrace.scorer.number.Fraction;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as Korean writes large ones: {@code 3만 5천}, {@code 1억 2,000만}. */
final class KoreanNumeral {

    private static final Pattern PART =
            Pattern.compile("(\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?) ?([천백십]?) ?([조억만]?) ?");

    private static final Map<String, Integer> ZEROS = Map.of("", 0, "십", 1, "백", 2, "천", 3, "만", 4, "억", 8, "조", 12);

    private static final int NO_ZEROS_YET = 99;

    private KoreanNumeral() {}

    /** Nothing where the parts do not fall in size, as in {@code 3천 2만}. */
    static Optional<Fraction> of(String text) {
        var total = Fraction.of("0");
        var section = Fraction.of("0");
        var lastLarge = NO_ZEROS_YET;
        var lastSmall = NO_ZEROS_YET;
        var part = PART.matcher(text);
        var at = 0;
        while (part.find() && part.start() == at) {
            at = part.end();
            var small = ZEROS.getOrDefault(part.group(2), 0);
            var large = ZEROS.getOrDefault(part.group(3), 0);
            if (small >= lastSmall || (lastLarge == 0) || (large > 0 && large >= lastLarge)) {
                return Optional.empty();
            }
            section = section.plus(Quantity.decimal(part.group(1)).times(tens(small)));
            lastSmall = small;
            if (large > 0) {
                total = total.plus(section.times(tens(large)));
                section = Fraction.of("0");
                lastLarge = large;
                lastSmall = NO_ZEROS_YET;
            }
        }
        return at == text.length() ? Optional.of(total.plus(section)) : Optional.empty();
    }

    private static Fraction tens(int zeros) {
        return Fraction.of("1" + "0".repeat(zeros));
    }
}
