package dev.millrace.models;

import dev.millrace.models.ModelWatcher.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;

/**
 * Lets as many calls at once to an endpoint as its limit allows, and the others stand in line, first come first served;
 * makes those again that fail through no fault of their own, until they succeed. No thread ever waits.
 *
 * <p>A call ends with its value, or with a {@link ModelFailure} that is the prompt's own fault: nothing else.
 */
final class Gate {

    /** How long a refused request waits for the success that shows that it is to blame itself. */
    private static final Duration DOUBT = Duration.ofSeconds(10);

    /** How often a wrong configuration is looked at again. */
    private static final Duration REST = Duration.ofSeconds(30);

    private final Surroundings surroundings;
    private final Supplier<CompletionStage<Completion>> probe;

    private final Object lock = new Object();
    private final Flight flight = new Flight();
    private final Standing standing;
    private final News news;
    private final Line line = new Line();
    private final CompletableFuture<Void> drained = new CompletableFuture<>();
    private int inside;
    private int ending;
    private int closings;
    private int closedRooms;
    private boolean resting;
    private boolean draining;

    /** @param probe a small request of our own, to see whether the endpoint answers */
    Gate(
            String alias,
            Limit limit,
            Backoff backoff,
            Surroundings surroundings,
            ModelWatcher watcher,
            Supplier<CompletionStage<Completion>> probe) {
        this.surroundings = surroundings;
        this.news = new News(alias, watcher);
        this.probe = probe;
        var lot = RandomGeneratorFactory.of("L64X128MixRandom").create(surroundings.seed() ^ alias.hashCode());
        this.standing = new Standing(alias, flight, limit, backoff, lot);
    }

    /** Makes a call as soon as there is room, and again as long as it is worth it; or not, if there is no leave by then. */
    <T> CompletionStage<T> enter(String purpose, Leave leave, Supplier<CompletionStage<T>> work) {
        Call<T> call;
        synchronized (lock) {
            call = new Call<>(purpose, leave, work, surroundings.clock().instant(), standing.successes());
            inside++;
            line.addLast(call);
        }
        advance();
        return call.result;
    }

    /** Starts no further call; completes when the last one that was made is over. */
    CompletionStage<Void> drain() {
        boolean done;
        synchronized (lock) {
            draining = true;
            done = isDrained();
        }
        if (done) {
            drained.complete(null);
        }
        return drained;
    }

    Situation situation() {
        synchronized (lock) {
            return new Situation(standing.state(), standing.limit(), flight.size(), line.size(), flight.oldest());
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
            if (draining || resting || closings > 0 || line.isEmpty() || !standing.hasRoom(closedRooms)) {
                return null;
            }
            var now = surroundings.clock().instant();
            var call = standing.wantsProbe() ? new Call<>(Call.PROBE, Leave.ALWAYS, probe, now, 0) : line.removeFirst();
            standing.begins(call, now);
            return call;
        }
    }

    private void begin(Call<?> call) {
        if (call.leave.begin()) {
            make(call);
        } else {
            synchronized (lock) {
                ending++;
                standing.ends(call);
                leaves(1);
            }
            goOn(() -> call.result.completeExceptionally(new LeaveTakenBack()));
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
        Map<Call<?>, ModelFailure> guilty;
        Runnable tell;
        synchronized (lock) {
            ending++;
            standing.answered(call);
            guilty = call.isProbe() ? Map.of() : line.releaseAll();
            resting &= call.isProbe();
            leaves(guilty.size() + (call.isProbe() ? 0 : 1));
            tell = news.of(
                    call,
                    Outcome.ANSWERED,
                    standing.state(),
                    surroundings.clock().instant());
        }
        tell.run();
        goOn(() -> {
            call.result.complete(value);
            guilty.forEach((refused, failure) -> refused.result.completeExceptionally(failure));
        });
    }

    private void failed(Call<?> call, ModelFailure failure) {
        var later = new ArrayList<Runnable>();
        synchronized (lock) {
            ending++;
            var now = surroundings.clock().instant();
            var fate = standing.failed(call, failure, now);
            if (fate instanceof Fate.Again again) {
                again(call, again, later);
            } else if (fate instanceof Fate.Wait) {
                await(call, later);
            } else if (fate instanceof Fate.Hold hold) {
                line.hold(call, hold.failure());
                later.add(() -> surroundings.scheduler().after(DOUBT, () -> convict(call)));
            } else if (fate instanceof Fate.GiveUp giveUp) {
                leaves(call.isProbe() ? 0 : 1);
                later.add(() -> call.result.completeExceptionally(giveUp.failure()));
            }
            later.add(0, news.of(call, Outcome.of(failure.road()), standing.state(), now));
        }
        goOn(() -> later.forEach(Runnable::run));
    }

    private void again(Call<?> call, Fate.Again fate, List<Runnable> later) {
        if (!fate.closesGate().isZero()) {
            closings++;
            later.add(after(fate.closesGate(), () -> closings--));
        }
        if (!fate.closesRoom().isZero()) {
            closedRooms++;
            later.add(after(fate.closesRoom(), () -> closedRooms--));
        }
        if (call.isProbe()) {
            return;
        }
        if (fate.delay().isZero()) {
            line.add(call);
            return;
        }
        if (standing.isSick()) {
            line.movesLast(call);
        }
        later.add(after(fate.delay(), () -> line.add(call)));
    }

    private void await(Call<?> call, List<Runnable> later) {
        if (!call.isProbe()) {
            line.addLast(call);
        }
        line.releaseAll().keySet().forEach(line::addLast);
        if (!resting) {
            resting = true;
            later.add(after(REST, () -> resting = false));
        }
    }

    private void leaves(int calls) {
        inside -= calls;
        if (inside == 0) {
            standing.isLeftAlone();
        }
    }

    private Runnable after(Duration delay, Runnable change) {
        return () -> surroundings.scheduler().after(delay, () -> {
            synchronized (lock) {
                change.run();
            }
            advance();
        });
    }

    private void convict(Call<?> call) {
        ModelFailure failure;
        synchronized (lock) {
            failure = line.release(call);
            leaves(failure == null ? 0 : 1);
        }
        if (failure != null) {
            call.result.completeExceptionally(failure);
        }
    }

    /** The room goes to the next call before a result is handed on, which may take its time. */
    private void goOn(Runnable handOn) {
        advance();
        handOn.run();
        boolean last;
        synchronized (lock) {
            ending--;
            last = draining && isDrained();
        }
        if (last) {
            drained.complete(null);
        }
    }

    private boolean isDrained() {
        return flight.isOver() && ending == 0;
    }
}
