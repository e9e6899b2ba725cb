package dev.millrace.filter;

import java.time.Duration;

/** How long a stream thread that died waits at least for the next one: longer each time, until none died for a minute. */
final class StreamsPause {

    static final Duration LONGEST = Duration.ofSeconds(10);

    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private static final Duration QUIET = Duration.ofMinutes(1);

    private Duration pause = Duration.ZERO;
    private long died;

    /**
     * After one more death.
     *
     * @param now in nanoseconds of a clock that is never set back
     */
    synchronized Duration next(long now) {
        var again = !pause.isZero() && now - died < QUIET.toNanos();
        var longer = again ? pause.multipliedBy(2) : SHORTEST;
        pause = longer.compareTo(LONGEST) < 0 ? longer : LONGEST;
        died = now;
        return pause;
    }
}
