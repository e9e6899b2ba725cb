package dev.millrace.models;

import dev.millrace.models.ModelWatcher.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;

/**
 * Lets at most so many calls at once to an endpoint and the others stand in line, first come first served; makes those
 * again that fail through no fault of their own, until they succeed. No thread ever waits.
 *
 * <p>A call ends with its value, or with a {@link ModelFailure} that is the prompt's own fault: nothing else.
 */
final class Gate {

    /** How long a refused request waits for the success that shows that it is to blame itself. */
    private static final Duration DOUBT = Duration.ofSeconds(10);

    /** How often a wrong configuration is looked at again. */
    private static final Duration REST = Duration.ofSeconds(30);

    private final String alias;
    private final int mostInFlight;
    private final Surroundings surroundings;
    private final ModelWatcher watcher;

    private final Object lock = new Object();
    private final Standing standing;
    private final PriorityQueue<Call<?>> line = new PriorityQueue<>(Comparator.comparingLong(call -> call.place));
    private final Map<Call<?>, ModelFailure> held = new LinkedHashMap<>();
    private final CompletableFuture<Void> drained = new CompletableFuture<>();
    private EndpointState told = new EndpointState.Healthy();
    private long places;
    private int inFlight;
    private int closings;
    private boolean resting;
    private boolean draining;

    Gate(String alias, int mostInFlight, Backoff backoff, Surroundings surroundings, ModelWatcher watcher) {
        this.alias = alias;
        this.mostInFlight = mostInFlight;
        this.surroundings = surroundings;
        this.watcher = watcher;
        var lot = RandomGeneratorFactory.of("L64X128MixRandom").create(surroundings.seed() ^ alias.hashCode());
        this.standing = new Standing(alias, backoff, lot);
    }

    /** Makes a call as soon as there is room, and again as long as it is worth it; or not, if there is no leave by then. */
    <T> CompletionStage<T> enter(String purpose, Leave leave, Supplier<CompletionStage<T>> work) {
        Call<T> call;
        synchronized (lock) {
            call = new Call<>(
                    purpose, leave, work, places++, surroundings.clock().instant(), standing.successes());
            line.add(call);
        }
        advance();
        return call.result;
    }

    /** Starts no further call; completes when the last one that was made is over. */
    CompletionStage<Void> drain() {
        boolean done;
        synchronized (lock) {
            draining = true;
            done = inFlight == 0;
        }
        if (done) {
            drained.complete(null);
        }
        return drained;
    }

    EndpointState state() {
        synchronized (lock) {
            return standing.state();
        }
    }

    int inFlight() {
        synchronized (lock) {
            return inFlight;
        }
    }

    /** Calls that wait for room, for their next attempt, or for a verdict on their refusal, are not in flight. */
    int inLine() {
        synchronized (lock) {
            return line.size();
        }
    }

    private void advance() {
        for (var call = next(); call != null; call = next()) {
            var starting = call;
            surroundings.executor().execute(() -> begin(starting));
        }
    }

    private @Nullable Call<?> next() {
        synchronized (lock) {
            if (draining || resting || closings > 0 || inFlight >= roomNow()) {
                return null;
            }
            var call = line.poll();
            if (call != null) {
                inFlight++;
                call.began = surroundings.clock().instant();
            }
            return call;
        }
    }

    /** A misconfigured endpoint is tried with one call at a time; an adaptive limit belongs here too. */
    private int roomNow() {
        return standing.misconfigured() ? 1 : mostInFlight;
    }

    private void begin(Call<?> call) {
        if (call.leave.begin()) {
            make(call);
        } else {
            call.result.completeExceptionally(new LeaveTakenBack());
            leave();
        }
    }

    private <T> void make(Call<T> call) {
        CompletionStage<T> stage;
        try {
            stage = call.work.get();
        } catch (RuntimeException broken) {
            stage = CompletableFuture.failedStage(broken);
        }
        stage.whenComplete((value, thrown) -> {
            if (thrown == null) {
                succeeded(call, value);
            } else {
                failed(call, ModelFailure.of(thrown));
            }
        });
    }

    private <T> void succeeded(Call<T> call, T value) {
        Map<Call<?>, ModelFailure> convicted;
        synchronized (lock) {
            standing.succeeded();
            resting = false;
            convicted = new LinkedHashMap<>(held);
            held.clear();
        }
        tell(call, Outcome.ANSWERED);
        call.result.complete(value);
        convicted.forEach((refused, failure) -> refused.result.completeExceptionally(failure));
        leave();
    }

    private void failed(Call<?> call, ModelFailure failure) {
        Fate fate;
        List<Runnable> afterwards = new ArrayList<>();
        synchronized (lock) {
            fate = standing.failed(call, failure, surroundings.clock().instant());
            if (fate instanceof Fate.Again again) {
                closings += again.closes() ? 1 : 0;
                afterwards.add(() -> comeBack(call, again));
            } else if (fate instanceof Fate.Wait) {
                backInLine(call);
                held.keySet().forEach(this::backInLine);
                held.clear();
                if (!resting) {
                    resting = true;
                    afterwards.add(() -> surroundings.scheduler().after(REST, this::lookAgain));
                }
            } else if (fate instanceof Fate.Hold hold) {
                held.put(call, hold.failure());
                afterwards.add(() -> surroundings.scheduler().after(DOUBT, () -> convict(call)));
            } else if (fate instanceof Fate.GiveUp giveUp) {
                afterwards.add(() -> call.result.completeExceptionally(giveUp.failure()));
            }
        }
        tell(call, Outcome.of(failure.road()));
        afterwards.forEach(Runnable::run);
        leave();
    }

    private void backInLine(Call<?> call) {
        call.place = places++;
        line.add(call);
    }

    private void comeBack(Call<?> call, Fate.Again again) {
        surroundings.scheduler().after(again.delay(), () -> {
            synchronized (lock) {
                line.add(call);
                closings -= again.closes() ? 1 : 0;
            }
            advance();
        });
    }

    private void lookAgain() {
        synchronized (lock) {
            resting = false;
        }
        advance();
    }

    private void convict(Call<?> call) {
        ModelFailure failure;
        synchronized (lock) {
            failure = held.remove(call);
        }
        if (failure != null) {
            call.result.completeExceptionally(failure);
        }
    }

    private void tell(Call<?> call, Outcome outcome) {
        EndpointState now;
        boolean changed;
        synchronized (lock) {
            now = standing.state();
            changed = !now.word().equals(told.word()) || !key(now).equals(key(told));
            told = now;
        }
        var took = Duration.between(call.began, surroundings.clock().instant());
        watcher.called(alias, call.purpose, outcome, took);
        call.leave.called(alias, call.purpose, outcome, call.began, took);
        if (changed) {
            watcher.changed(alias, now);
        }
    }

    private static String key(EndpointState state) {
        return state instanceof EndpointState.Misconfigured wrong ? wrong.key() : "";
    }

    private void leave() {
        boolean last;
        synchronized (lock) {
            inFlight--;
            last = draining && inFlight == 0;
        }
        if (last) {
            drained.complete(null);
        }
        advance();
    }
}
