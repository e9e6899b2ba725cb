package dev.millrace.cli.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs a program that is not written in Java, and ends it when it is ended itself. */
public final class Foreign {

    private Foreign() {}

    /** A program that can be started as all others are; {@code ready} answers with 200 when it is ready. */
    public static Program program(String name, List<String> command, Optional<URI> ready) {
        return new Program(
                name,
                List.of(ownClasses()),
                List.of("-Xmx16m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                Foreign.class.getName(),
                command,
                Map.of(),
                ready);
    }

    /** The command, word by word; it ends with that command's exit code. */
    public static void main(String[] command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectOutput(Redirect.INHERIT)
                .redirectError(Redirect.INHERIT)
                .start();
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process), "end"));
        } catch (IllegalStateException endedAlready) {
            process.destroy();
        }
        System.exit(process.waitFor());
    }

    private static void end(Process process) {
        process.destroy();
        process.onExit().join();
    }

    private static Path ownClasses() {
        try {
            return Path.of(Foreign.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
