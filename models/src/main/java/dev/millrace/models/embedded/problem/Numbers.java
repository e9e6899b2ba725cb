package dev.millrace.models.embedded.problem;

import java.math.BigDecimal;
import java.util.Locale;

/** Numbers as problems write them: {@code 12,000}, {@code 2.5}. */
public final class Numbers {

    static final String PATTERN = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private Numbers() {}

    /** The number with separators from a thousand on. */
    public static String text(BigDecimal number) {
        return number.abs().compareTo(THOUSAND) < 0
                ? plain(number)
                : String.format(Locale.ROOT, "%,." + digits(number) + "f", number);
    }

    /** The number in digits alone. */
    public static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** How many digits stand behind the point. */
    public static int digits(BigDecimal number) {
        return number.signum() == 0
                ? 0
                : Math.max(0, number.stripTrailingZeros().scale());
    }

    static BigDecimal parse(String text) {
        return new BigDecimal(text.replace(",", ""));
    }
}
