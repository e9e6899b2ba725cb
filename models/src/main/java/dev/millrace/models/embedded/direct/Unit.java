package dev.millrace.models.embedded.direct;

import dev.millrace.models.embedded.problem.Numbers;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** A unit of measure, as a multiple of the smallest one of its kind. */
enum Unit {
    MILLIMETER(Kind.LENGTH, "1", "밀리미터", "millimeter millimetre mm"),
    CENTIMETER(Kind.LENGTH, "10", "센티미터", "centimeter centimetre cm"),
    METER(Kind.LENGTH, "1000", "미터", "meter metre m"),
    KILOMETER(Kind.LENGTH, "1000000", "킬로미터", "kilometer kilometre km"),
    GRAM(Kind.WEIGHT, "1", "그램", "gram gramme g"),
    KILOGRAM(Kind.WEIGHT, "1000", "킬로그램", "kilogram kilo kg"),
    TONNE(Kind.WEIGHT, "1000000", "톤", "tonne ton t"),
    SECOND(Kind.TIME, "1", "초", "second sec s"),
    MINUTE(Kind.TIME, "60", "분", "minute min"),
    HOUR(Kind.TIME, "3600", "시간", "hour h"),
    DAY(Kind.TIME, "86400", "일", "day"),
    WEEK(Kind.TIME, "604800", "주", "week 주일"),
    MILLILITER(Kind.VOLUME, "1", "밀리리터", "milliliter millilitre ml"),
    LITER(Kind.VOLUME, "1000", "리터", "liter litre l");

    /** What is measured. */
    enum Kind {
        LENGTH,
        WEIGHT,
        TIME,
        VOLUME
    }

    private final Kind kind;
    private final BigDecimal size;
    private final String korean;
    private final String names;

    Unit(Kind kind, String size, String korean, String names) {
        this.kind = kind;
        this.size = new BigDecimal(size);
        this.korean = korean;
        this.names = " " + names + " ";
    }

    static Optional<Unit> named(String word) {
        for (var unit : values()) {
            var found = unit.korean.equals(word)
                    || unit.names.contains(" " + word + " ")
                    || (word.endsWith("s") && unit.names.contains(" " + word.substring(0, word.length() - 1) + " "));
            if (found) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    Kind kind() {
        return kind;
    }

    BigDecimal size() {
        return size;
    }

    String write(BigDecimal amount, boolean inKorean) {
        var number = Numbers.text(amount);
        if (inKorean) {
            return number + korean;
        }
        var plural = amount.compareTo(BigDecimal.ONE) == 0 ? "" : "s";
        return number + " " + name().toLowerCase(Locale.ROOT) + plural;
    }
}
