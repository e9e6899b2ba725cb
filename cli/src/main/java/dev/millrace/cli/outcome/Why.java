package dev.millrace.cli.outcome;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Why a file could not be read or written, in words; Java's own messages are often the path alone. */
public final class Why {

    private Why() {}

    /** The words after a colon. */
    public static String of(IOException failed) {
        if (failed instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failed instanceof NoSuchFileException) {
            return "no such file or directory";
        }
        if (failed instanceof FileAlreadyExistsException || failed instanceof NotDirectoryException) {
            return "a file is in the way";
        }
        if (failed instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return failed.getMessage() == null ? failed.getClass().getSimpleName() : failed.getMessage();
    }
}
