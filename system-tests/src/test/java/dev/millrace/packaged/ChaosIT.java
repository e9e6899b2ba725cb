package dev.millrace.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.bench.chaos.Chaos;
import dev.millrace.bench.chaos.ChaosPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The short form of {@code bench/run chaos}: all processes are killed twice, one is frozen, and the broker is away. */
class ChaosIT {

    private static final int PROMPTS = 2_000;
    private static final int KILLS = 8;

    private static final ChaosPlan PLAN = new ChaosPlan(
            Path.of("target", "plants", "chaos"),
            PROMPTS,
            KILLS,
            1,
            Duration.ofSeconds(8),
            Duration.ofSeconds(10),
            Duration.ZERO,
            64,
            200,
            1);

    @Test
    void losesNothingAndBooksNothingTwice() throws IOException, InterruptedException {
        var outcome = Chaos.run(PLAN, System.out::println);

        assertThat(outcome.wrong()).isEmpty();
        assertThat(outcome.books().issued()).isGreaterThanOrEqualTo(PROMPTS);
        assertThat(outcome.books().accepted()).isPositive();
        assertThat(outcome.happened()).hasSize(KILLS + 2);
        assertThat(outcome.happened())
                .filteredOn(one -> one.inFlight() > 0)
                .as("most things happen in the middle of the work")
                .hasSizeGreaterThan(KILLS / 2);
    }
}
