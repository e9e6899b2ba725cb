package dev.millrace.models;

import java.time.Duration;
import java.time.Instant;

/**
 * Failures since an endpoint last answered: a call that began before the first of them proves nothing of the time
 * after. Guarded by its gate's lock.
 */
final class FailureRow {

    /** Failures from which an endpoint may count as sick. */
    private static final int SICK = 3;

    /** Failures, in limits, from which it is sick even though calls from before are still in flight. */
    private static final int ROUNDS = 2;

    private final Flight flight;

    private Instant since = Instant.MAX;
    private Duration retryAfter = Duration.ZERO;
    private long after;
    private int failures;
    private int ofNewCalls;
    private int pauses;
    private boolean outlived;
    private boolean proof;

    FailureRow(Flight flight) {
        this.flight = flight;
    }

    /** A call that is not in flight any more failed. */
    void add(Call<?> call, ModelFailure.Road.Sick how, Instant now) {
        if (failures++ == 0) {
            since = now;
            after = flight.next();
        }
        ofNewCalls += call.number >= after ? 1 : 0;
        retryAfter = retryAfter.compareTo(how.retryAfter()) > 0 ? retryAfter : how.retryAfter();
        proof |= call.isProbe() || (!how.blamesPrompt() && flight.size() == 0);
    }

    void clear() {
        retryAfter = Duration.ZERO;
        failures = 0;
        ofNewCalls = 0;
        pauses = 0;
        outlived = false;
        proof = false;
    }

    boolean isEmpty() {
        return failures == 0;
    }

    /** Whether an answer to this call ends the row. */
    boolean isEndedBy(Call<?> call) {
        return isEmpty() || call.number >= after;
    }

    Instant since() {
        return since;
    }

    /** The longest time that the endpoint wanted to be left alone since it last was. */
    Duration retryAfter() {
        return retryAfter;
    }

    /** A call that began before the row was answered. */
    void outlived() {
        outlived = true;
    }

    /**
     * Whether nothing succeeds any more: nothing is in flight; or all that was when the row began has failed; or all of
     * so many calls that began since, whatever is still in flight.
     */
    boolean isSickness(int limit) {
        return failures >= SICK
                && (flight.size() == 0
                        || (!outlived && !flight.hasOneBefore(after))
                        || flight.firstFrom(after) - after >= (long) ROUNDS * limit);
    }

    /** Whether the endpoint itself fails, whatever it is asked. */
    boolean isOutage() {
        return proof;
    }

    /** Whether every call that began since the first failure has failed too, and there was more than one. */
    boolean refusesAllNewCalls() {
        return ofNewCalls > 1 && !flight.hasOneFrom(after);
    }

    /** The endpoint is left alone for a while: how often, this time included. */
    int pauses() {
        retryAfter = Duration.ZERO;
        return ++pauses;
    }
}
