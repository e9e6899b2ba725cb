package dev.millrace.cli.process;

import dev.millrace.cli.outcome.BadInput;
import dev.millrace.cli.outcome.Why;
import dev.millrace.cli.outcome.WorkFailed;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A directory that is used by one process at a time; the system frees it when that process is gone. */
public final class DirectoryLock implements AutoCloseable {

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes it.
     *
     * @throws BadInput if another process has it
     */
    public static DirectoryLock on(Path directory) {
        FileChannel channel;
        try {
            channel = FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException failed) {
            throw new BadInput(directory + " cannot be written: " + Why.of(failed), failed);
        }
        var lock = new DirectoryLock(channel);
        try {
            if (channel.tryLock() != null) {
                return lock;
            }
        } catch (OverlappingFileLockException ours) {
            // Another command of this process has it.
        } catch (IOException failed) {
            lock.close();
            throw new WorkFailed(directory + " cannot be locked: " + Why.of(failed), failed);
        }
        lock.close();
        throw new BadInput(directory + " is in use: another `millrace up` runs on it");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            // Then nobody is locked out.
        }
    }
}
