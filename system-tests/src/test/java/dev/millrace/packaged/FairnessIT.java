package dev.millrace.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.millrace.bench.plant.Plant;
import dev.millrace.bench.plant.Runs;
import dev.millrace.contracts.RunCommand;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.RunState;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A small run does not wait behind a big one that came before it. */
class FairnessIT {

    private static final int MANY = 4_000;
    private static final int FEW = 20;
    private static final Duration LONG = Duration.ofSeconds(60);

    private final Plant plant = SharedPlant.get();

    @Test
    void theSmallRunEndsLongBeforeTheBigOne() throws IOException {
        var big = new RunId("fairness-big", "one");
        var small = new RunId("fairness-small", "one");
        try (var sender = plant.cluster().sender()) {
            var runs = new Runs(sender);
            runs.send(big, Runs.recipe("slow"), 64, Runs.questions(0, MANY));
            await("the big run is under way")
                    .atMost(LONG)
                    .until(() -> plant.progress(big)
                            .filter(progress -> progress.seeds().received() == MANY
                                    && progress.books().settled() > 0)
                            .isPresent());
            runs.send(small, Runs.recipe("slow"), 0, Runs.questions(0, FEW));

            await("the small run ends").atMost(LONG).until(() -> plant.ended(small));

            var left = plant.progress(big).orElseThrow();
            assertThat(left.state()).isEqualTo(RunState.SEALED);
            assertThat(left.seeds().waiting() + left.books().open()).isGreaterThan(MANY / 2);
            var done = plant.progress(small).orElseThrow();
            assertThat(done.state()).isEqualTo(RunState.DONE);
            assertThat(done.books().settled()).isEqualTo(FEW);

            sender.send(new RunCommand.Cancel(big, "enough"));
            await("the big run is cancelled").atMost(LONG).until(() -> plant.ended(big));
        }
        plant.awaitBalance(big);
        var cancelled = plant.progress(big).orElseThrow();
        assertThat(cancelled.state()).isEqualTo(RunState.CANCELLED);
        assertThat(cancelled.seeds().received()).isEqualTo(MANY);
        assertThat(cancelled.seeds().unused()).isPositive();
        assertThat(cancelled.balance()).isTrue();
    }
}
