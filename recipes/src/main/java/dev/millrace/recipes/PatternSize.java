package dev.millrace.recipes;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How large a regular expression is when its repetitions are written out, roughly, and rather too large than too small:
 * {@code ((a{1000}){1000}){1000}} is short, and its program would fill all memory.
 */
final class PatternSize {

    private static final long LARGEST = 4_000;

    private static final Pattern REPETITION = Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?}");

    private final String expression;
    private final Deque<Long> around = new ArrayDeque<>();
    private long total;
    private long last;

    private PatternSize(String expression) {
        this.expression = expression;
    }

    static boolean isTooLarge(String expression) {
        return new PatternSize(expression).isTooLarge();
    }

    private boolean isTooLarge() {
        var repetition = REPETITION.matcher(expression);
        for (int i = 0; i < expression.length() && total <= LARGEST; i++) {
            switch (expression.charAt(i)) {
                case '\\' -> {
                    i = expression.startsWith("\\Q", i) ? quoted(i) : i + 1;
                    add(1);
                }
                case '[' -> {
                    i = characters(i);
                    add(1);
                }
                case '(' -> {
                    around.push(total);
                    total = 0;
                }
                case ')' -> {
                    var group = total + 1;
                    total = around.isEmpty() ? total : around.pop();
                    add(group);
                }
                case '{' -> i = repeat(repetition, i);
                default -> add(1);
            }
        }
        return total > LARGEST;
    }

    /** The end of a text that means itself. */
    private int quoted(int at) {
        var end = expression.indexOf("\\E", at);
        total += (end < 0 ? expression.length() : end) - at;
        return end < 0 ? expression.length() : end + 1;
    }

    /** The end of a class of characters, in which brackets and braces mean themselves. */
    private int characters(int at) {
        var i = expression.startsWith("[^", at) ? at + 2 : at + 1;
        for (i += expression.startsWith("]", i) ? 1 : 0; i < expression.length(); i++) {
            if (expression.charAt(i) == ']') {
                return i;
            }
            var named = expression.startsWith("[:", i) ? expression.indexOf(":]", i) + 1 : 0;
            i = expression.charAt(i) == '\\' ? i + 1 : Math.max(i, named);
        }
        return i;
    }

    private int repeat(Matcher repetition, int at) {
        if (!repetition.region(at, expression.length()).lookingAt()) {
            add(1);
            return at;
        }
        var most = repetition.group(2) == null || repetition.group(2).isEmpty()
                ? repetition.group(1)
                : repetition.group(2);
        var times = Math.max(1, Long.parseLong(most));
        total += last * (times - 1);
        last *= times;
        return repetition.end() - 1;
    }

    private void add(long size) {
        total += size;
        last = size;
    }
}
