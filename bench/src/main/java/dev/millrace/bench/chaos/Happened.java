package dev.millrace.bench.chaos;

import java.time.Duration;
import java.util.Optional;

/**
 * A mishap that is over.
 *
 * @param at since the run began
 * @param inFlight calls at the endpoint when it came
 * @param boughtAgain calls that were made a second time between it and the next one
 * @param toReady from the new start to the first ready answer
 * @param toWork from the new start to the first record written; absent if it wrote none before the next mishap
 */
public record Happened(
        Mishap mishap,
        Duration at,
        int inFlight,
        long boughtAgain,
        Optional<Duration> toReady,
        Optional<Duration> toWork) {

    /** The same, at that cost. */
    Happened costing(long again) {
        return new Happened(mishap, at, inFlight, again, toReady, toWork);
    }
}
