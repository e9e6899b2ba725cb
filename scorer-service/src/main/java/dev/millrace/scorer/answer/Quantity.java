package dev.millrace.scorer.answer;

import dev.millrace.scorer.number.Fraction;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number, exactly, with what stands before and after it.
 *
 * @param unknown the letter of {@code x = 12}, or empty
 * @param unit its unit or currency, or empty; a per cent is a hundredth, not a unit
 */
record Quantity(Fraction value, String unknown, String unit) {

    private static final int LARGEST_EXPONENT = 400;

    private static final String DECIMAL = "(?:(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?|\\.\\d+)";

    private static final Pattern WHOLE = Pattern.compile("(?:([A-Za-z]) ?= ?)?([-+])? ?([$€£₩¥])? ?(-)?(?:"
            + "(?<mixed>(?<whole>\\d+) (?<above>\\d+)/(?<below>\\d+))"
            + "|(?<fraction>(?<top>" + DECIMAL + ") ?/ ?(?<bottom>" + DECIMAL + "))"
            + "|(?<mantissa>" + DECIMAL + ")(?:[eE](?<e>[-+]?\\d{1,9})| ?[×x*·] ?10 ?\\^ ?\\{?(?<ten>[-+]?\\d{1,9})}?)"
            + "|10 ?\\^ ?\\{?(?<power>[-+]?\\d{1,9})}?"
            + "|(?<korean>" + DECIMAL + " ?[천백십조억만][\\d.,천백십조억만 ]*)"
            + "|(?<scaled>" + DECIMAL + ") ?(?<scale>hundred|thousand|million|billion|trillion)(?![A-Za-z])"
            + "|(?<decimal>" + DECIMAL + "))(?<rest>(?![\\d.,/^]).*)");

    private static final Map<String, Integer> SCALES =
            Map.of("hundred", 2, "thousand", 3, "million", 6, "billion", 9, "trillion", 12);

    private static final Fraction HUNDRED = Fraction.of("100");

    /** The quantity that a text is, whole; nothing if it is anything else. */
    static Optional<Quantity> of(String text) {
        var bare = text.matches("\\(\\d{1,3}\\) ?번?") ? text.replaceAll("[() ]", "") : text;
        var matcher = WHOLE.matcher(bare);
        if (!matcher.matches() || (matcher.group(2) != null && matcher.group(4) != null)) {
            return Optional.empty();
        }
        var unit = Units.of(matcher.group("rest"));
        var currency = Units.currency(matcher.group(3));
        if (unit.isEmpty()
                || (!currency.isEmpty() && !unit.get().isEmpty() && !unit.get().equals(currency))) {
            return Optional.empty();
        }
        var isNegative = "-".equals(matcher.group(2)) || matcher.group(4) != null;
        var isPercent = unit.get().equals(Units.PERCENT);
        return value(matcher)
                .flatMap(value -> isPercent ? value.dividedBy(HUNDRED) : Optional.of(value))
                .map(value -> new Quantity(
                        isNegative ? value.negated() : value,
                        matcher.group(1) == null ? "" : matcher.group(1),
                        isPercent ? currency : unit.get().isEmpty() ? currency : unit.get()));
    }

    /** Equal numbers whose units or unknowns do not contradict each other; one may lack what the other has. */
    boolean isSame(Quantity other) {
        return value.equals(other.value)
                && (unit.isEmpty() || other.unit.isEmpty() || unit.equals(other.unit))
                && (unknown.isEmpty() || other.unknown.isEmpty() || unknown.equalsIgnoreCase(other.unknown));
    }

    private static Optional<Fraction> value(Matcher matcher) {
        if (matcher.group("mixed") != null) {
            var part = decimal(matcher.group("above")).dividedBy(decimal(matcher.group("below")));
            return part.filter(Quantity::isBelowOne).map(decimal(matcher.group("whole"))::plus);
        }
        if (matcher.group("fraction") != null) {
            return decimal(matcher.group("top")).dividedBy(decimal(matcher.group("bottom")));
        }
        if (matcher.group("mantissa") != null) {
            var exponent = matcher.group("e") == null ? matcher.group("ten") : matcher.group("e");
            return power(Integer.parseInt(exponent)).map(decimal(matcher.group("mantissa"))::times);
        }
        if (matcher.group("power") != null) {
            return power(Integer.parseInt(matcher.group("power")));
        }
        if (matcher.group("korean") != null) {
            return KoreanNumeral.of(matcher.group("korean").strip());
        }
        if (matcher.group("scaled") != null) {
            return power(SCALES.getOrDefault(matcher.group("scale"), 0)).map(decimal(matcher.group("scaled"))::times);
        }
        return Optional.of(decimal(matcher.group("decimal")));
    }

    private static boolean isBelowOne(Fraction fraction) {
        return fraction.numerator().compareTo(fraction.denominator()) < 0;
    }

    /** Beyond a few hundred digits a number is an attack. */
    private static Optional<Fraction> power(int exponent) {
        if (Math.abs(exponent) > LARGEST_EXPONENT) {
            return Optional.empty();
        }
        var power = Fraction.of("1" + "0".repeat(Math.abs(exponent)));
        return exponent < 0 ? Fraction.of("1").dividedBy(power) : Optional.of(power);
    }

    static Fraction decimal(String digits) {
        var bare = digits.replace(",", "");
        return Fraction.of(bare.startsWith(".") ? "0" + bare : bare);
    }
}
