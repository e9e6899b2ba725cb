package dev.millrace.models;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long a failed call waits: doubled each time up to a most, of which half is drawn by lot. */
record Backoff(Duration first, Duration most) {

    static final Backoff USUAL = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30));

    private static final int MOST_DOUBLINGS = 20;

    /** The wait after the given number of failures, from 1. */
    Duration after(int failures, RandomGenerator lot) {
        var doubled = first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        var whole = doubled.compareTo(most) > 0 ? most : doubled;
        var half = whole.toNanos() / 2;
        return Duration.ofNanos(half + lot.nextLong(half + 1));
    }
}
