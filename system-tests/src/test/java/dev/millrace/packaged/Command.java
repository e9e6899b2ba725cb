package dev.millrace.packaged;

import dev.millrace.cli.kafka.Connection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A command of the packaged command line, as it ended.
 *
 * @param text all that it said
 */
record Command(int exit, String text) {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    /** Runs it as whom the connection names, whose properties stand in a file in that directory. */
    static Command run(Path directory, Connection connection, String... arguments) {
        try {
            Files.createDirectories(directory);
            var properties = Files.createTempFile(directory, "client", ".properties");
            Files.writeString(properties, text(connection.properties()));
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Dmillrace.home=" + HOME,
                    "-jar",
                    jar().toString()));
            command.addAll(List.of(arguments));
            command.addAll(List.of(
                    "--bootstrap-servers", connection.bootstrapServers(),
                    "--prefix", connection.names().prefix(),
                    "--command-config", properties.toString()));
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Command(process.waitFor(), said);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static Path jar() throws IOException {
        try (var files = Files.list(HOME.resolve("cli/target"))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String text(Map<String, String> properties) {
        var text = new StringBuilder();
        properties.forEach((name, value) -> text.append(name)
                .append('=')
                .append(value.replace("\\", "\\\\"))
                .append('\n'));
        return text.toString();
    }
}
