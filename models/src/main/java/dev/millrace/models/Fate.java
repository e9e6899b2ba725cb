package dev.millrace.models;

import java.time.Duration;

/** What becomes of a call that failed. */
sealed interface Fate {

    /** It failed for good. */
    record GiveUp(ModelFailure failure) implements Fate {}

    /**
     * It is made again.
     *
     * @param closes whether the whole endpoint is to be left alone so long
     */
    record Again(Duration delay, boolean closes) implements Fate {}

    /** It fails for good with the endpoint's next success; until then it may still be the configuration. */
    record Hold(ModelFailure failure) implements Fate {}

    /** It goes to the end of the line, until someone mends the configuration. */
    record Wait() implements Fate {}
}
