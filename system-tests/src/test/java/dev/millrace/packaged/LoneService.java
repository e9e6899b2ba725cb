package dev.millrace.packaged;

import dev.millrace.cli.Installation;
import dev.millrace.cli.process.Cleanup;
import dev.millrace.cli.process.Fleet;
import dev.millrace.cli.process.Ports;
import dev.millrace.cli.process.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A packaged service that need not become ready. */
final class LoneService implements AutoCloseable {

    private final Fleet fleet;
    private final Running running;
    private final int port = Ports.free(1).get(0);

    /** Starts it in that environment. */
    LoneService(Path directory, String name, Map<String, String> environment) {
        Cleanup.remove(directory);
        var home = directory.toAbsolutePath();
        fleet = new Fleet(home.resolve("logs"), home, Duration.ofSeconds(1), Clock.systemUTC());
        var options = List.of("-XX:TieredStopAtLevel=1", "-Dmillrace.filter.state-dir=" + home.resolve("state"));
        var installation = new Installation(Path.of("..").toAbsolutePath().normalize());
        running = fleet.start(installation.service(name, port, options, environment));
    }

    String log() throws IOException {
        return Files.readString(running.log());
    }

    Health ready() {
        return Health.ready(port);
    }

    String name() {
        return running.program().name();
    }

    void awaitEnd(Duration longest) throws InterruptedException {
        if (!process().waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException(name() + " still runs");
        }
    }

    Process process() {
        return running.process();
    }

    @Override
    public void close() {
        fleet.close();
    }
}
