package dev.millrace.cli.process;

import dev.millrace.cli.outcome.Why;
import dev.millrace.cli.outcome.WorkFailed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/** The file in which an installation that is up tells its address to other commands. */
public record UpFile(String bootstrapServers, String prefix) {

    private static final String NAME = "up.properties";

    /** What stands in the data directory, if something does. */
    public static Optional<UpFile> read(Path dataDir) {
        var file = dataDir.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
        var address = properties.getProperty("bootstrap.servers", "");
        return address.isEmpty()
                ? Optional.empty()
                : Optional.of(new UpFile(address, properties.getProperty("prefix", "millrace")));
    }

    /** Writes it, whole or not at all; gives the file. */
    public Path write(Path dataDir) {
        var file = dataDir.resolve(NAME);
        var text = "bootstrap.servers=" + bootstrapServers + "\nprefix=" + prefix + "\n";
        try {
            var unfinished = Files.writeString(dataDir.resolve(NAME + ".new"), text);
            return Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new WorkFailed(file + " cannot be written: " + Why.of(failed), failed);
        }
    }
}
