package dev.millrace.models;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Takes half a minute for each call, and none while it is about to end. */
final class SlowServer implements LanguageModel {

    private final RandomGenerator lot =
            RandomGeneratorFactory.of("L64X128MixRandom").create(5);
    private final FakeTime time;
    boolean ending;
    int asked;

    SlowServer(FakeTime time) {
        this.time = time;
    }

    @Override
    public CompletableFuture<Completion> complete(ModelRequest request) {
        asked++;
        var answer = new CompletableFuture<Completion>();
        if (ending) {
            time.after(Duration.ofMillis(2), () -> answer.completeExceptionally(ModelFailure.sick(true, "502")));
        } else {
            time.after(Duration.ofMillis(10_000 + lot.nextInt(40_000)), () -> answer.complete(StubModel.reply("fine")));
        }
        return answer;
    }
}
