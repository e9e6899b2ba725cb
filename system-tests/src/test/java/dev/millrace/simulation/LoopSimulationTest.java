package dev.millrace.simulation;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Runs the loop through many schedules. {@code -Dmillrace.schedules=N} runs so many, {@code -Dmillrace.seed=S} begins at
 * another seed.
 */
class LoopSimulationTest {

    private static final int SCHEDULES = Integer.getInteger("millrace.schedules", 2_000);

    private static final long FIRST_SEED = Long.getLong("millrace.seed", 1);

    @Test
    void theLawsHoldInEverySchedule() {
        var failed = LongStream.range(FIRST_SEED, FIRST_SEED + SCHEDULES)
                .parallel()
                .mapToObj(LoopSimulationTest::run)
                .flatMap(Optional::stream)
                .findFirst();
        failed.ifPresent(first -> {
            var shrinking = new Shrinking(Fault.NONE);
            var shortest = shrinking.shrink(first.schedule());
            fail("seed " + first.seed() + " breaks a law: " + shortest.message() + "\nafter\n"
                    + String.join("\n", shrinking.trace(shortest)));
        });
    }

    private static Optional<Broke> run(long seed) {
        return Shrinking.run(Choices.of(seed), Fault.NONE).map(schedule -> new Broke(seed, schedule));
    }

    private record Broke(long seed, Shrinking.Failed schedule) {}
}
