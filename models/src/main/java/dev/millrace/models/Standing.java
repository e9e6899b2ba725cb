package dev.millrace.models;

import dev.millrace.models.ModelFailure.Road;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * What the calls of an endpoint tell of it, and so what becomes of those that fail; guarded by its gate's lock.
 *
 * <p>A prompt is blamed for a failure only if a call that began after it was answered. So an outage counts once at most,
 * however long it is, and the prompts that an endpoint cannot bear still settle.
 */
final class Standing {

    /** Failures of one prompt, while others succeed, after which it is given up. */
    private static final int MOST_STRIKES = 5;

    /** Refusals of one call for too many calls, after which it may itself be what is too much. */
    private static final int MOST_REFUSALS = 3;

    private static final Duration LONGEST_RETRY_AFTER = Duration.ofMinutes(10);

    private final String alias;
    private final Flight flight;
    private final Limit limit;
    private final Backoff backoff;
    private final RandomGenerator lot;
    private final FailureRow row;
    private final Flakiness flakiness = new Flakiness();
    private final Set<Call<?>> trials = new HashSet<>();
    private final BadRequests badRequests = new BadRequests();

    private EndpointState state = new EndpointState.Healthy();
    private long lastAnswered = -1;
    private long successes;

    /** Probes that were answered since it was found sick. */
    private int vouchers;

    private boolean wantsProbe;

    Standing(String alias, Flight flight, Limit limit, Backoff backoff, RandomGenerator lot) {
        this.alias = alias;
        this.flight = flight;
        this.limit = limit;
        this.backoff = backoff;
        this.lot = lot;
        this.row = new FailureRow(flight);
    }

    EndpointState state() {
        return state;
    }

    boolean isMisconfigured() {
        return state instanceof EndpointState.Misconfigured;
    }

    boolean isWell() {
        return state instanceof EndpointState.Healthy;
    }

    boolean isSick() {
        return state instanceof EndpointState.Sick;
    }

    /** Whether the next call should be a request of our own, since the last failure may have been a prompt's fault. */
    boolean wantsProbe() {
        return wantsProbe;
    }

    long successes() {
        return successes;
    }

    /** How many calls may be in flight now. */
    int limit() {
        return isWell() ? limit.now() : 1;
    }

    /**
     * Whether another call may begin. A sick endpoint is tried with one at a time, whatever else is in flight; with more
     * where it answers our probes, and only prompts fail.
     */
    boolean hasRoom(int closedRooms) {
        if (isSick()) {
            return wantsProbe ? trials.isEmpty() : trials.size() < Math.max(1, vouchers);
        }
        return flight.size() + (isWell() ? closedRooms : 0) < limit();
    }

    void begins(Call<?> call, Instant now) {
        if (isSick()) {
            trials.add(call);
        }
        flight.begin(call, now);
    }

    /** It is over; tells whether it was let through to see how a sick endpoint does. */
    boolean ends(Call<?> call) {
        flight.end(call);
        return trials.remove(call);
    }

    void answered(Call<?> call) {
        ends(call);
        lastAnswered = Math.max(lastAnswered, call.number);
        if (call.isProbe()) {
            answeredProbe();
            return;
        }
        successes++;
        badRequests.clear();
        flakiness.answered(call.strikes + (isStrike(call) ? 1 : 0));
        limit.answered(flight.size() + 1);
        if (isMisconfigured() || row.isEndedBy(call)) {
            recovers();
        } else {
            row.outlived();
        }
    }

    /** It answers: but if it was found sick by prompts alone, these may be what it cannot bear, and go one by one. */
    private void answeredProbe() {
        flakiness.answered(0);
        vouchers++;
        if (row.isOutage()) {
            recovers();
        }
        row.clear();
        wantsProbe = false;
    }

    /** Nobody is left who wants to know. */
    void isLeftAlone() {
        if (isSick()) {
            recovers();
        }
    }

    private void recovers() {
        if (isSick()) {
            limit.recovers();
        }
        row.clear();
        stopsTrying();
        state = new EndpointState.Healthy();
    }

    private void stopsTrying() {
        trials.clear();
        vouchers = 0;
        wantsProbe = false;
    }

    Fate failed(Call<?> call, ModelFailure failure, Instant now) {
        var tried = ends(call);
        if (failure.road() instanceof Road.Fault fault) {
            return faulty(call, failure, fault.reason(), now);
        }
        if (failure.road() instanceof Road.Misconfigured wrong) {
            return misconfigured(call, wrong.key(), failure.sentence(), now);
        }
        if (isMisconfigured()) {
            return new Fate.Wait();
        }
        var how = failure.road() instanceof Road.Sick sick ? sick : new Road.Sick(Duration.ZERO, true, false);
        return sick(call, failure, how, tried, now);
    }

    private Fate faulty(Call<?> call, ModelFailure failure, FaultReason reason, Instant now) {
        if (call.isProbe()) {
            wantsProbe = false;
            return new Fate.GiveUp(failure);
        }
        if (reason == FaultReason.BAD_REQUEST) {
            return badRequest(failure, now);
        }
        if (isMisconfigured() || (reason == FaultReason.TOO_LARGE && row.isEndedBy(call))) {
            recovers();
        }
        return new Fate.GiveUp(failure);
    }

    private Fate badRequest(ModelFailure failure, Instant now) {
        if (isMisconfigured()) {
            return new Fate.Wait();
        }
        if (!badRequests.areTooMany(failure.sentence())) {
            return new Fate.Hold(failure);
        }
        mend(
                "model",
                BadRequests.MOST_EQUAL + " requests without a success were refused alike: " + failure.sentence(),
                now);
        return new Fate.Wait();
    }

    private Fate misconfigured(Call<?> call, String key, String sentence, Instant now) {
        if (successes > call.successesAtRefusal && ++call.strikes >= MOST_STRIKES) {
            return new Fate.GiveUp(ModelFailure.fault(FaultReason.KEEPS_FAILING, sentence));
        }
        call.successesAtRefusal = successes;
        mend(key, sentence, now);
        return new Fate.Wait();
    }

    private void mend(String key, String sentence, Instant now) {
        var whole = ModelConfig.key(alias, key);
        var since = state instanceof EndpointState.Misconfigured before ? before.since() : now;
        state = new EndpointState.Misconfigured(since, whole, "mend " + whole + ": " + sentence);
        stopsTrying();
    }

    private Fate sick(Call<?> call, ModelFailure failure, Road.Sick how, boolean tried, Instant now) {
        var wasSick = isSick();
        var alone = flight.size() == 0;
        if (row.isEmpty()) {
            limit.remember();
        }
        row.add(call, how, now);
        if (how.overloaded() && (alone || call.refusals < MOST_REFUSALS)) {
            isTooMuch(call, how);
        }
        if (wasSick || row.isSickness(limit.now())) {
            var since = state instanceof EndpointState.Sick before ? before.since() : row.since();
            state = new EndpointState.Sick(since, failure.sentence());
        }
        wantsProbe = isSick() && how.blamesPrompt();
        vouchers = how.blamesPrompt() ? vouchers : 0;
        if (how.blamesPrompt() && !call.isProbe() && isGuilty(call)) {
            return new Fate.GiveUp(ModelFailure.fault(FaultReason.KEEPS_FAILING, failure.sentence()));
        }
        var nothingSucceeds = isSick() ? !wasSick || (tried && trials.isEmpty()) : alone && !how.blamesPrompt();
        return new Fate.Again(delay(call, how, alone), closesRoom(how, alone), closesGate(how, nothingSucceeds));
    }

    private void isTooMuch(Call<?> call, Road.Sick how) {
        if (how.blamesPrompt()) {
            limit.suspected(call.number, flight.next(), flight.size());
        } else {
            limit.refused(flight.size());
        }
    }

    /** Counts a failure as a strike when the next one comes; the last of five needs no proof after it. */
    private boolean isGuilty(Call<?> call) {
        if (call.failures == 0) {
            flakiness.failed();
        }
        var struck = isStrike(call);
        call.strikes += struck ? 1 : 0;
        call.failures++;
        call.failedBefore = flight.next();
        return struck && call.strikes + 1 >= MOST_STRIKES && !flakiness.explains(call.strikes + 1);
    }

    /** Whether the endpoint was well when this call failed last: it answered one that began after that. */
    private boolean isStrike(Call<?> call) {
        return call.failures > 0 && lastAnswered >= call.failedBefore;
    }

    /** A refused call goes as soon as there is room; refused again, it may itself be what is too much. */
    private Duration delay(Call<?> call, Road.Sick how, boolean alone) {
        if (call.isProbe()) {
            return Duration.ZERO;
        }
        if (how.blamesPrompt()) {
            return longer(backoff.after(call.failures, lot), how.retryAfter());
        }
        return alone || ++call.refusals < MOST_REFUSALS
                ? Duration.ZERO
                : longer(backoff.after(call.refusals - MOST_REFUSALS + 1, lot), how.retryAfter());
    }

    /** Where the limit cannot fall, one call less is made for a while. */
    private Duration closesRoom(Road.Sick how, boolean alone) {
        return limit.isFixed() && how.overloaded() && !alone
                ? longer(backoff.after(1, lot), how.retryAfter())
                : Duration.ZERO;
    }

    /** An endpoint that wants to be left alone, but takes other calls, only wants fewer. */
    private Duration closesGate(Road.Sick how, boolean nothingSucceeds) {
        if (nothingSucceeds) {
            var wanted = row.retryAfter();
            return longer(backoff.after(row.pauses(), lot), wanted);
        }
        return row.refusesAllNewCalls() && !limit.isFixed() ? longer(Duration.ZERO, how.retryAfter()) : Duration.ZERO;
    }

    private static Duration longer(Duration delay, Duration wanted) {
        var most = wanted.compareTo(LONGEST_RETRY_AFTER) > 0 ? LONGEST_RETRY_AFTER : wanted;
        return most.compareTo(delay) > 0 ? most : delay;
    }
}
