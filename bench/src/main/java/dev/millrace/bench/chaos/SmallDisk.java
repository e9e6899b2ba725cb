package dev.millrace.bench.chaos;

import dev.millrace.cli.outcome.WorkFailed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A file system of its own below the filter's state directory, small enough to be filled. */
public final class SmallDisk implements AutoCloseable {

    /** Whose state stands on a disk. */
    public static final String SERVICE = "filter";

    /** Room for the state of a run of some ten thousand prompts. */
    private static final String SIZE = "512m";

    private static final byte[] BLOCK = new byte[64 * 1024];

    private final Path directory;
    private final Path filler;

    /**
     * Mounts it.
     *
     * @throws WorkFailed if whoever runs this may not mount
     */
    public SmallDisk(Path directory) {
        this.directory = directory;
        this.filler = directory.resolve("filler");
        try {
            Files.createDirectories(directory);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        if (run(List.of("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", directory.toString())) != 0) {
            throw new WorkFailed("a small disk cannot be mounted on " + directory
                    + "; run it as `unshare --user --map-root-user --mount bench/run chaos …`, or with --disk-full 0");
        }
    }

    /** Leaves not a byte. */
    public void fill() {
        try (var out = Files.newOutputStream(filler, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (true) {
                out.write(BLOCK);
            }
        } catch (IOException full) {
            // That is what it is for.
        }
    }

    /** Gives back what it was filled with. */
    public void free() {
        try {
            Files.deleteIfExists(filler);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        var unused = run(List.of("umount", "--lazy", directory.toString()));
    }

    private static int run(List<String> command) {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException missing) {
            return -1;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
