package dev.millrace.simulation;

import static org.junit.jupiter.api.Assertions.fail;

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
        for (long seed = FIRST_SEED; seed < FIRST_SEED + SCHEDULES; seed++) {
            var failed = Shrinking.run(Choices.of(seed), Fault.NONE);
            if (failed.isPresent()) {
                var shrinking = new Shrinking(Fault.NONE);
                var shortest = shrinking.shrink(failed.get());
                fail("seed " + seed + " breaks a law: " + shortest.message() + "\nafter\n"
                        + String.join("\n", shrinking.trace(shortest)));
            }
        }
    }
}
