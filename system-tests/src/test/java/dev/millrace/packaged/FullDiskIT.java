package dev.millrace.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.millrace.bench.chaos.SmallDisk;
import dev.millrace.bench.plant.Plant;
import dev.millrace.bench.plant.Runs;
import dev.millrace.cli.outcome.WorkFailed;
import dev.millrace.contracts.AcceptedRecord;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.Topic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A filter whose disk is full says so in one sentence and ends, and goes on when it is started with room again. */
class FullDiskIT {

    private static final Path DIRECTORY =
            Path.of("target", "plants", "full-disk").toAbsolutePath();
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final RunId RUN = new RunId("full", "disk");

    private final Plant plant = Plant.start(DIRECTORY);

    @AfterEach
    void stop() {
        plant.close();
    }

    @Test
    void itEndsWithOneSentenceAndLosesNothing() throws Exception {
        plant.stop(SmallDisk.SERVICE);
        try (var disk = smallDisk();
                var sender = plant.cluster().sender()) {
            plant.start(SmallDisk.SERVICE);
            var runs = new Runs(sender);
            runs.open(RUN, Runs.recipe("plain"), 0);
            runs.send(RUN, Runs.questions(0, 50));
            await("some are accepted")
                    .atMost(LONG)
                    .until(() -> !plant.on(Topic.ACCEPTED, AcceptedRecord.class).isEmpty());
            plant.kill(SmallDisk.SERVICE);

            disk.fill();
            var unused = plant.begin(SmallDisk.SERVICE);
            var process = plant.process(SmallDisk.SERVICE);
            assertThat(process.waitFor(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(1);
            assertThat(Files.readString(plant.log(SmallDisk.SERVICE)))
                    .containsOnlyOnce("a stream thread died, and the filter ends: the disk below "
                            + DIRECTORY.resolve(SmallDisk.SERVICE) + " is full; make room there")
                    .doesNotContain("\tat ", "[org.apache.kafka.streams");

            disk.free();
            plant.start(SmallDisk.SERVICE);
            runs.send(RUN, Runs.questions(50, 60));
            runs.seal(RUN, 60);
            await("the run ends").atMost(LONG).until(() -> plant.ended(RUN));
            plant.awaitBalance(RUN);
            assertThat(plant.on(Topic.ACCEPTED, AcceptedRecord.class)).hasSize(60);
        }
    }

    private static SmallDisk smallDisk() {
        try {
            return new SmallDisk(DIRECTORY.resolve(SmallDisk.SERVICE));
        } catch (WorkFailed refused) {
            return abort(String.valueOf(refused.getMessage()));
        }
    }
}
