package dev.millrace.cli.export;

import dev.millrace.cli.outcome.BadInput;
import dev.millrace.cli.outcome.Why;
import dev.millrace.cli.outcome.WorkFailed;
import dev.millrace.cli.process.Cleanup;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;

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
            if (Files.exists(target) && !isEmpty(target)) {
                requireEarlierExport(place, target);
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
            writeThrough();
            if (Files.exists(place)) {
                var old = Files.createTempDirectory(place.getParent(), "." + place.getFileName() + "-old-");
                Files.move(place, old, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                try {
                    Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
                } catch (IOException failed) {
                    Files.move(old, place, StandardCopyOption.ATOMIC_MOVE);
                    throw failed;
                }
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

    /** So that a power cut after the move leaves no file that is shorter than its manifest says. */
    private void writeThrough() throws IOException {
        try (var files = Files.newDirectoryStream(unfinished)) {
            for (var file : files) {
                try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
            }
        }
    }

    /** What is replaced is removed, so that nobody else's file may be in it. */
    private static void requireEarlierExport(Path place, Path target) throws IOException {
        var manifest = target.resolve(Manifest.NAME);
        if (!Files.isRegularFile(manifest)) {
            throw new BadInput(place + " exists and is not an earlier export; name another directory");
        }
        var its = new HashSet<>(List.of(Manifest.NAME, DatasetCard.NAME));
        Manifest.read(Files.readAllBytes(manifest), place.resolve(Manifest.NAME).toString())
                .files()
                .forEach(file -> its.add(file.file()));
        try (var entries = Files.newDirectoryStream(target)) {
            for (var entry : entries) {
                if (!its.contains(entry.getFileName().toString())) {
                    throw new BadInput(place.resolve(entry.getFileName()) + " is not of the export that is there, and"
                            + " would be lost; name another directory");
                }
            }
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
