package dev.millrace.models;

import java.time.Duration;

/** What becomes of a call that failed. */
sealed interface Fate {

    /** It failed for good. */
    record GiveUp(ModelFailure failure) implements Fate {}

    /**
     * It goes back to its place in line.
     *
     * @param delay how long it stays away before
     * @param closesRoom how long one call less is in flight
     * @param closesGate how long the whole endpoint is left alone
     */
    record Again(Duration delay, Duration closesRoom, Duration closesGate) implements Fate {}

    /** It fails for good with the endpoint's next success; until then it may still be the configuration. */
    record Hold(ModelFailure failure) implements Fate {}

    /** It goes to the end of the line, until someone mends the configuration. */
    record Wait() implements Fate {}
}
