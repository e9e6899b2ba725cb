package dev.millrace.models;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;

/**
 * A server on virtual time. It has slots, refuses at once what finds none, and takes a log-normal time for an answer,
 * with a median of one second; it counts how long its slots were busy.
 */
final class SimulatedServer implements LanguageModel {

    private static final Duration WAY = Duration.ofMillis(1);

    private final FakeTime time;
    private final RandomGenerator lot;
    private Function<ModelRequest, @Nullable ModelFailure> faults = request -> null;
    private ModelFailure refusal = ModelFailure.sick(false, "429");
    private @Nullable Duration patience;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int slots = 256;
    private int busy;
    private double busySeconds;
    private Instant counted;
    private int asked;
    private int refused;
    private int probed;
    private int answered;

    SimulatedServer(FakeTime time, long seed) {
        this.time = time;
        this.lot = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.counted = time.instant();
    }

    SimulatedServer has(int newSlots) {
        slots = newSlots;
        return this;
    }

    /** What it says to a call for which it has no slot. */
    SimulatedServer refuses(ModelFailure failure) {
        refusal = failure;
        return this;
    }

    /** Lets calls wait for a slot, of which those time out that take longer; it answers them all the same. */
    SimulatedServer queues(Duration timeout) {
        patience = timeout;
        return this;
    }

    /** What it says to some calls at once; null to the others. */
    SimulatedServer fails(Function<ModelRequest, @Nullable ModelFailure> failures) {
        faults = failures;
        return this;
    }

    SimulatedServer isWell() {
        return fails(request -> null);
    }

    int asked() {
        return asked;
    }

    int refused() {
        return refused;
    }

    int probed() {
        return probed;
    }

    /** Answers that somebody still waited for. */
    int answered() {
        return answered;
    }

    /** The share of its slots that is busy while a time passes. */
    double busyShareIn(Duration duration) {
        count();
        var before = busySeconds;
        time.pass(duration);
        count();
        return (busySeconds - before) / (slots * seconds(duration));
    }

    /** How long it takes until so large a share of its slots is busy for a whole second. */
    Duration timeUntilBusy(double share) {
        var began = time.instant();
        while (busyShareIn(Duration.ofSeconds(1)) < share) {
            if (Duration.between(began, time.instant()).toMinutes() > 60) {
                throw new AssertionError("less than " + share + " of the slots are busy for an hour");
            }
        }
        return Duration.between(began, time.instant());
    }

    @Override
    public CompletionStage<Completion> complete(ModelRequest request) {
        var answer = new CompletableFuture<Completion>();
        time.after(WAY, () -> arrives(request, answer));
        return answer;
    }

    private void arrives(ModelRequest request, CompletableFuture<Completion> answer) {
        asked++;
        probed += request.purpose().equals("probe") ? 1 : 0;
        var failure = faults.apply(request);
        if (failure == null && patience != null) {
            waits(answer, patience);
            return;
        }
        if (failure == null && busy >= slots) {
            refused++;
            failure = refusal;
        }
        if (failure == null) {
            works(answer);
            return;
        }
        var said = failure;
        time.after(WAY, () -> answer.completeExceptionally(said));
    }

    private void waits(CompletableFuture<Completion> answer, Duration timeout) {
        time.after(timeout, () -> answer.completeExceptionally(ModelFailure.overloaded("timeout")));
        waiting.add(() -> works(answer));
        takeNext();
    }

    private void takeNext() {
        while (busy < slots && !waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private void works(CompletableFuture<Completion> answer) {
        count();
        busy++;
        time.after(Duration.ofNanos((long) (Math.exp(0.5 * lot.nextGaussian()) * 1e9)), () -> {
            count();
            busy--;
            time.after(WAY, () -> answered += answer.complete(StubModel.reply("fine")) ? 1 : 0);
            takeNext();
        });
    }

    private void count() {
        var now = time.instant();
        busySeconds += busy * seconds(Duration.between(counted, now));
        counted = now;
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
