package dev.millrace.cli.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What must be undone when a command ends, however it ends: the last first, and each thing once. */
public final class Cleanup implements AutoCloseable {

    private final Deque<Runnable> actions = new ArrayDeque<>();
    private final Thread hook = new Thread(this::run, "cleanup");
    private boolean over;

    /** Cleans up on Ctrl-C and termination too, until it is closed. */
    public Cleanup() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** To be done in the end; if that has come already, now. */
    public synchronized void add(Runnable action) {
        if (over) {
            action.run();
            return;
        }
        actions.push(action);
    }

    /** Work of some moments that is to be done whole: the end waits for it, and after the end it is not begun. */
    public synchronized void whole(Runnable work) {
        if (!over) {
            work.run();
        }
    }

    /** A file or directory with all that is in it, to be removed in the end if it is still there. */
    public Path addPath(Path path) {
        add(() -> remove(path));
        return path;
    }

    @Override
    public void close() {
        run();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException goingDown) {
            // Then the hook runs, and finds nothing left to do.
        }
    }

    private synchronized void run() {
        over = true;
        while (!actions.isEmpty()) {
            actions.pop().run();
        }
    }

    /** Removes a file, or a directory with all that is in it. */
    public static void remove(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try {
            Files.walkFileTree(path, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                        throws IOException {
                    Files.deleteIfExists(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
