package dev.millrace.models;

import dev.millrace.models.ModelFailure.Road;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * What the calls of an endpoint tell of it, and so what becomes of those that fail; guarded by its gate's lock.
 *
 * <p>A prompt is blamed for failures only while the endpoint is known to be well: it answered another call since this
 * one came, and at most a few others fail. So an outage takes up nobody's attempts, and the few prompts that an
 * endpoint cannot bear still settle.
 */
final class Standing {

    /** Failures in a row from which an endpoint counts as sick. */
    private static final int SICK = 3;

    /** Failures of one prompt, while others succeed, after which it is given up (house.md section 3). */
    private static final int MOST_STRIKES = 5;

    /** Equal refusals without a success that make the configuration the suspect (house.md section 3). */
    private static final int EQUAL_REFUSALS = 20;

    private static final int MOST_DIFFERENT_REFUSALS = 1_000;

    private static final Duration LONGEST_RETRY_AFTER = Duration.ofMinutes(10);

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private final String alias;
    private final Backoff backoff;
    private final RandomGenerator lot;
    private final Set<Call<?>> failing = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<String, Integer> refusals = new HashMap<>();

    private EndpointState state = new EndpointState.Healthy();
    private Instant firstFailure = Instant.MAX;
    private int failuresInARow;
    private long successes;

    Standing(String alias, Backoff backoff, RandomGenerator lot) {
        this.alias = alias;
        this.backoff = backoff;
        this.lot = lot;
    }

    EndpointState state() {
        return state;
    }

    boolean misconfigured() {
        return state instanceof EndpointState.Misconfigured;
    }

    long successes() {
        return successes;
    }

    void succeeded() {
        successes++;
        refusals.clear();
        answers();
    }

    Fate failed(Call<?> call, ModelFailure failure, Instant now) {
        if (failure.road() instanceof Road.Fault fault) {
            return fault.reason() == FaultReason.BAD_REQUEST ? refused(failure, now) : finallyFailed(failure);
        }
        if (failure.road() instanceof Road.Misconfigured wrong) {
            return misconfigured(call, wrong.key(), failure.sentence(), now);
        }
        if (misconfigured()) {
            return new Fate.Wait();
        }
        return failure.road() instanceof Road.Sick sick
                ? sick(call, failure, sick.retryAfter(), sick.blamesPrompt(), now)
                : sick(call, failure, Duration.ZERO, true, now);
    }

    private Fate finallyFailed(ModelFailure failure) {
        answers();
        return new Fate.GiveUp(failure);
    }

    private void answers() {
        failing.clear();
        failuresInARow = 0;
        state = new EndpointState.Healthy();
    }

    private Fate refused(ModelFailure failure, Instant now) {
        if (misconfigured()) {
            return new Fate.Wait();
        }
        if (refusals.size() > MOST_DIFFERENT_REFUSALS) {
            refusals.clear();
        }
        var sentence = failure.sentence();
        if (refusals.merge(NUMBER.matcher(sentence).replaceAll("#"), 1, Integer::sum) < EQUAL_REFUSALS) {
            return new Fate.Hold(failure);
        }
        refusals.clear();
        mend("model", EQUAL_REFUSALS + " requests without a success were refused alike: " + sentence, now);
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
    }

    private Fate sick(Call<?> call, ModelFailure failure, Duration retryAfter, boolean blamesPrompt, Instant now) {
        call.failures++;
        failing.add(call);
        firstFailure = failuresInARow++ == 0 ? now : firstFailure;
        if (failuresInARow >= SICK) {
            state = new EndpointState.Sick(firstFailure, failure.sentence());
        }
        if (blamesPrompt && failing.size() <= SICK && ++call.strikes >= MOST_STRIKES && othersSucceeded(call)) {
            failing.remove(call);
            if (failing.isEmpty()) {
                answers();
            }
            return new Fate.GiveUp(ModelFailure.fault(FaultReason.KEEPS_FAILING, failure.sentence()));
        }
        var wanted = retryAfter.compareTo(LONGEST_RETRY_AFTER) > 0 ? LONGEST_RETRY_AFTER : retryAfter;
        var delay = backoff.after(call.failures, lot);
        return new Fate.Again(wanted.compareTo(delay) > 0 ? wanted : delay, wanted.compareTo(delay) > 0);
    }

    private boolean othersSucceeded(Call<?> call) {
        return successes > call.successesAtEntry;
    }
}
