package dev.millrace.recipes.instruction;

import java.util.SplittableRandom;

/**
 * A whole number.
 *
 * @param from the least that is drawn
 * @param to the most that is drawn
 * @param step between two that may be drawn
 */
record Count(String name, int least, int most, int from, int to, int step) implements Parameter {

    private static final int MOST_DIGITS = 6;

    /** A number of up to six digits called {@code count}, of which those in steps between two are drawn. */
    static Count drawn(int from, int to, int step) {
        return new Count("count", 1, 999_999, from, to, step);
    }

    Count atLeast(int lowest) {
        return new Count(name, lowest, most, from, to, step);
    }

    Count named(String other) {
        return new Count(other, least, most, from, to, step);
    }

    @Override
    public boolean takes(String value) {
        return isWhole(value) && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most;
    }

    /** Whether it is written as only a number is: digits, and none in front that says nothing. */
    static boolean isWhole(String value) {
        return !value.isEmpty()
                && value.length() <= MOST_DIGITS
                && value.charAt(0) != '0'
                && value.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }

    @Override
    public String expected() {
        return "a whole number from " + least + " to " + most;
    }

    @Override
    public String draw(String language, SplittableRandom random) {
        var steps = (to - from) / step + 1;
        return String.valueOf(from + step * (int) Long.remainderUnsigned(random.nextLong(), steps));
    }
}
