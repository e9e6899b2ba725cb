package dev.millrace.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.metadata.storage.FormatterException;

/** Where a broker keeps its data, in the layout that Kafka's own storage tool makes. */
record DataDirectory(Path path) {

    /** Formats what was never formatted, and leaves everything else as it is. */
    void format(List<String> users) {
        if (Files.exists(path.resolve("meta.properties"))) {
            return;
        }
        try {
            Files.createDirectories(path);
            new Formatter()
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(BrokerSettings.NODE)
                    .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
                    .setDirectories(List.of(path.toString()))
                    .setMetadataLogDirectory(path.toString())
                    .setScramArguments(users)
                    // It tells of its work on stdout, which is the process's own.
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .run();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot make " + path, failure);
        } catch (FormatterException failure) {
            throw new IllegalStateException("cannot format " + path + ": " + failure.getMessage(), failure);
        } catch (Exception failure) {
            throw new IllegalStateException("cannot format " + path, failure);
        }
    }

    /** Refuses a directory in which another broker holds Kafka's own lock. */
    void requireUnused() {
        try (var lockFile =
                        FileChannel.open(path.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = lockFile.tryLock()) {
            if (lock == null) {
                throw inUse();
            }
        } catch (OverlappingFileLockException heldInThisJvm) {
            throw inUse();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write to " + path, failure);
        }
    }

    private IllegalStateException inUse() {
        return new IllegalStateException("another broker uses " + path);
    }
}
