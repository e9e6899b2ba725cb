package dev.millrace.bench.intake;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Whether an instance that only follows has caught up: its state, written to files, grows no further. */
final class Standby {

    private static final Duration STILL = Duration.ofSeconds(5);

    private Standby() {}

    static void awaitCaughtUp(Path state, Duration longest) {
        await("the standby has caught up")
                .atMost(longest)
                .during(STILL)
                .until(() -> bytes(state), new Unchanged()::holds);
    }

    private static long bytes(Path directory) {
        if (!Files.isDirectory(directory)) {
            return 0;
        }
        try (var files = Files.walk(directory)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (UncheckedIOException | IOException changing) {
            return 0;
        }
    }

    /** Whether a number is what it was before, and not small. */
    private static final class Unchanged {

        private static final long SMALL = 1 << 20;

        private long before;

        boolean holds(long now) {
            var same = now == before && now > SMALL;
            before = now;
            return same;
        }
    }
}
