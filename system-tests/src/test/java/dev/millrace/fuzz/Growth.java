package dev.millrace.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * A text of three parts, separated by zero bytes, of which the second is repeated until the text is large: what takes
 * sixteen times the text must not take far more than sixteen times as long.
 *
 * <p>Only time tells, and of it what the thread itself needs; so this is measured by the fuzzing command alone, and again
 * before it is a finding.
 */
final class Growth {

    private static final int SMALL = 4 * 1024;

    private static final int FACTOR = 16;

    private static final int TOO_MUCH = 5 * FACTOR;

    private static final long WORTH_A_LOOK = 100_000_000;

    private static final int TIMES = 3;

    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    private Growth() {}

    /** A target that has pumped texts read. */
    static FuzzTarget of(Consumer<String> reader) {
        return input -> {
            var parts = Text.parts(Arrays.copyOf(input, Math.min(input.length, 1024)), 3);
            var pump = parts.get(1).isEmpty() ? parts.get(0) : parts.get(1);
            if (pump.isEmpty()) {
                return;
            }
            var small = pumped(parts.get(0), pump, parts.get(2), SMALL);
            var large = pumped(parts.get(0), pump, parts.get(2), SMALL * FACTOR);
            for (int time = 1; grows(reader, small, large); time++) {
                Promise.holds(time < TIMES, "time is linear in the text, but not in " + FACTOR + " times this one");
            }
        };
    }

    private static boolean grows(Consumer<String> reader, String small, String large) {
        var ofLarge = nanos(reader, large);
        return ofLarge > WORTH_A_LOOK && ofLarge > TOO_MUCH * nanos(reader, small);
    }

    private static long nanos(Consumer<String> reader, String text) {
        var begin = THREAD.getCurrentThreadCpuTime();
        reader.accept(text);
        return THREAD.getCurrentThreadCpuTime() - begin;
    }

    private static String pumped(String head, String pump, String tail, int size) {
        return head + pump.repeat(Math.max(1, size / pump.length())) + tail;
    }
}
