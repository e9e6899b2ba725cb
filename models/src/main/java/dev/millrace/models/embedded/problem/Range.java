package dev.millrace.models.embedded.problem;

import java.math.BigDecimal;
import java.util.random.RandomGenerator;

/** The numbers that may stand in a blank: {@code 2-9}, {@code 500-5000/500}, {@code 1.5-8/0.5}. */
record Range(BigDecimal least, BigDecimal most, BigDecimal step) {

    static Range parse(String text) {
        var slash = text.indexOf('/');
        var bounds = (slash < 0 ? text : text.substring(0, slash)).split("-", -1);
        var step = slash < 0 ? BigDecimal.ONE : new BigDecimal(text.substring(slash + 1));
        return new Range(new BigDecimal(bounds[0]), new BigDecimal(bounds[1]), step);
    }

    BigDecimal draw(RandomGenerator random) {
        var choices = most.subtract(least).divideToIntegralValue(step).intValueExact() + 1;
        var drawn = least.add(step.multiply(BigDecimal.valueOf(random.nextInt(choices))));
        return new BigDecimal(Numbers.plain(drawn));
    }
}
