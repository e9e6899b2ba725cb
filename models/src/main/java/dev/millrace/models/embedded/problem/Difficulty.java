package dev.millrace.models.embedded.problem;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How hard a problem is to be.
 *
 * @param fewest calculations at least
 * @param most calculations at most
 * @param largest no number may be larger, as far as the topic allows
 */
public record Difficulty(int fewest, int most, Optional<BigDecimal> largest) {

    /** What is meant where nothing that is known is said. */
    private static final Difficulty USUAL = new Difficulty(2, 3, Optional.empty());

    private static final int MOST_STEPS = 5;

    private static final List<String> COUNTS = List.of("one", "two", "three", "four", "five", "한", "두", "세", "네", "다섯");

    private static final String COUNT = "(one|two|three|four|five|한|두|세|네|다섯|[1-9])";

    private static final Pattern STEPS = Pattern.compile(COUNT + "(?:(?: or | to | and |-|–|~|에서 |이나 |나 )" + COUNT
            + ")?[- ]?(?:steps?|operations?|calculations?|단계|번)");

    private static final Pattern LARGEST =
            Pattern.compile("(?:up to|at most|below|under|within|no larger than) ([\\d,]{1,12})"
                    + "|([\\d,]{1,12}) ?(?:이하|까지|미만|이내|보다 작은)");

    /** Reads what a person says of a level: {@code easy}, {@code hard}, {@code two steps, numbers up to 100}, in Korean too. */
    public static Difficulty of(String said) {
        var level = said.toLowerCase(Locale.ROOT);
        var steps = STEPS.matcher(level);
        var largest = largest(LARGEST.matcher(level));
        if (steps.find()) {
            var fewest = Math.min(MOST_STEPS, count(steps.group(1)));
            var most = steps.group(2) == null ? fewest : Math.min(MOST_STEPS, count(steps.group(2)));
            return new Difficulty(fewest, Math.max(fewest, most), largest);
        }
        if (level.matches(".*(?:easy|simple|beginner|쉬|쉽|초급|기초).*")) {
            return new Difficulty(1, 2, largest);
        }
        return level.matches(".*(?:hard|difficult|advanced|어려|어렵|고급|심화).*")
                ? new Difficulty(4, MOST_STEPS, largest)
                : new Difficulty(USUAL.fewest, USUAL.most, largest);
    }

    /** The same without a limit of the numbers. */
    Difficulty unlimited() {
        return new Difficulty(fewest, most, Optional.empty());
    }

    boolean allows(BigDecimal number) {
        return largest.isEmpty() || number.compareTo(largest.get()) <= 0;
    }

    private static int count(String word) {
        var place = COUNTS.indexOf(word);
        return place < 0 ? Integer.parseInt(word) : place % MOST_STEPS + 1;
    }

    private static Optional<BigDecimal> largest(Matcher matcher) {
        if (!matcher.find()) {
            return Optional.empty();
        }
        var digits =
                Optional.ofNullable(matcher.group(1)).orElse(matcher.group(2)).replace(",", "");
        return digits.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(digits));
    }
}
