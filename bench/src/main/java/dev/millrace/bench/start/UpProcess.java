package dev.millrace.bench.start;

import dev.millrace.bench.plant.Home;
import dev.millrace.bench.plant.Runs;
import dev.millrace.bench.plant.Watching;
import dev.millrace.cli.kafka.Cluster;
import dev.millrace.cli.kafka.Connection;
import dev.millrace.cli.outcome.WorkFailed;
import dev.millrace.cli.process.Cleanup;
import dev.millrace.cli.process.Ports;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.Topic;
import dev.millrace.contracts.TopicNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** {@code millrace up} as a person starts it. */
final class UpProcess implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final long began = System.nanoTime();
    private final Path said;
    private final Process process;

    UpProcess(Path data) throws IOException {
        Cleanup.remove(data);
        said = Files.createDirectories(data).resolve("up.log");
        process = new ProcessBuilder(
                        Home.directory().resolve("millrace").toString(),
                        "up",
                        "--data-dir",
                        data.resolve("data").toString(),
                        "--port",
                        String.valueOf(Ports.free(1).get(0)))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
    }

    /** Sends one question as soon as it says that it is up, and waits for the record; gives the seconds since its start. */
    double toFirstRecord() throws IOException {
        var address = awaitUp();
        var run = new RunId("up", "first");
        try (var cluster = Cluster.reach(new Connection(address, Map.of(), TopicNames.DEFAULT));
                var sender = cluster.sender();
                var reader = cluster.reader(List.of(cluster.names().of(Topic.ACCEPTED)))) {
            new Runs(sender).send(run, Runs.recipe("plain"), 0, Runs.questions(0, 1));
            return (Watching.messages(reader, 1, LONGEST).at() - began) / 1e9;
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().join();
    }

    private String awaitUp() throws IOException {
        while (System.nanoTime() - began < LONGEST.toNanos() && process.isAlive()) {
            var lines = Files.readAllLines(said);
            if (lines.stream().anyMatch(line -> line.startsWith("up;"))) {
                return lines.stream()
                        .filter(line -> line.startsWith("Kafka "))
                        .map(line -> line.substring("Kafka ".length()).strip())
                        .findFirst()
                        .orElseThrow();
            }
            LockSupport.parkNanos(STEP_NANOS);
        }
        throw new WorkFailed("millrace up does not come up; it said:\n" + Files.readString(said));
    }
}
