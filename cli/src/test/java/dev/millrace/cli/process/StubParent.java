package dev.millrace.cli.process;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starts a stub as the command line starts its services, says its process id, and waits to be killed. */
public final class StubParent {

    private StubParent() {}

    public static void main(String[] arguments) {
        var directory = Path.of(arguments[0]);
        var cleanup = new Cleanup();
        var fleet = new Fleet(directory.resolve("logs"), directory, Duration.ofSeconds(5), Clock.systemUTC());
        cleanup.add(fleet::close);
        var child = fleet.start(
                arguments.length > 1
                        ? Foreign.program("child", List.of("/bin/sh", "-c", arguments[1]), Optional.empty())
                        : program("child", "mark", directory.resolve("ended").toString()));
        fleet.awaitLine(child, "ready", Duration.ofSeconds(20));
        System.out.println("child " + child.process().pid());
        fleet.awaitEndOfOne();
    }

    static Program program(String name, String... arguments) {
        return new Program(
                name,
                List.of(classes()),
                List.of("-Xmx32m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                StubProgram.class.getName(),
                List.of(arguments),
                Map.of(),
                Optional.empty());
    }

    static Path classes() {
        return Path.of(StubProgram.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
    }
}
