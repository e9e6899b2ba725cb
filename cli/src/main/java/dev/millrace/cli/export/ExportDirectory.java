package dev.millrace.cli.export;

import dev.millrace.cli.outcome.BadInput;
import dev.millrace.cli.outcome.Why;
import dev.millrace.cli.outcome.WorkFailed;
import dev.millrace.cli.process.Cleanup;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The directory of an export: written beside its place, and moved there when it is whole. */
public final class ExportDirectory {

    private final Path place;
    private final Path unfinished;

    private ExportDirectory(Path place, Path unfinished) {
        this.place = place;
        this.unfinished = unfinished;
    }

    /**
     * Begins it; what is unfinished is removed with the cleanup.
     *
     * @throws BadInput if something else than an earlier export is at its place
     */
    public static ExportDirectory at(Path place, Cleanup cleanup) {
        var target = place.toAbsolutePath().normalize();
        try {
            if (Files.exists(target) && !Files.isRegularFile(target.resolve(Manifest.NAME)) && !isEmpty(target)) {
                throw new BadInput(place + " exists and is not an earlier export; name another directory");
            }
            var parent = target.getParent() == null ? target : target.getParent();
            Files.createDirectories(parent);
            // Not a temporary directory of the JDK: those are for their owner's eyes only.
            var unfinished = Files.createDirectory(parent.resolve(
                    "." + target.getFileName() + "-" + ProcessHandle.current().pid() + "-" + System.nanoTime()));
            cleanup.addPath(unfinished);
            return new ExportDirectory(target, unfinished);
        } catch (IOException failed) {
            throw new BadInput(place + " cannot be written: " + Why.of(failed), failed);
        }
    }

    /** Where a file of it is written. */
    public Path file(String name) {
        return unfinished.resolve(name);
    }

    /** Leaves a manifest in it and puts it in its place; an earlier export there gives way. */
    public void finish(Manifest manifest) {
        try {
            Files.write(file(Manifest.NAME), manifest.bytes());
            if (Files.exists(place)) {
                var old = Files.createTempDirectory(place.getParent(), "." + place.getFileName() + "-old-");
                Files.move(place, old, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
                Cleanup.remove(old);
            } else {
                Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (AtomicMoveNotSupportedException unsupported) {
            throw new WorkFailed("the file system of " + place + " cannot rename a directory", unsupported);
        } catch (IOException failed) {
            throw new WorkFailed(place + " cannot be written: " + Why.of(failed), failed);
        }
    }

    private static boolean isEmpty(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (var entries = Files.list(directory)) {
            return entries.findAny().isEmpty();
        }
    }
}
