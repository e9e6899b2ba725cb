package dev.millrace.cli.seeds;

import dev.millrace.cli.outcome.BadInput;
import dev.millrace.cli.outcome.Why;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/** Text files as they are given: UTF-8 or refused, and never larger than foreseen. */
public final class StrictText {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private StrictText() {}

    /**
     * The whole text of a file.
     *
     * @param name how sentences call the file
     * @throws BadInput if it cannot be read, is larger, or is not UTF-8
     */
    public static String of(Path file, String name, long mostBytes) {
        try {
            if (Files.isDirectory(file)) {
                throw new BadInput(name + " is a directory, expected a file");
            }
            try (var in = Files.newInputStream(file)) {
                var bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, mostBytes + 1));
                if (bytes.length > mostBytes) {
                    throw new BadInput(name + " is larger than " + size(mostBytes));
                }
                var text = decoded(bytes, name);
                return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            }
        } catch (IOException failed) {
            throw unreadable(name, failed);
        }
    }

    /**
     * Bytes as text.
     *
     * @throws BadInput if they are not UTF-8; the sentence begins with the name
     */
    static String decoded(byte[] bytes, String name) {
        var buffer = ByteBuffer.wrap(bytes);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
        } catch (CharacterCodingException invalid) {
            throw new BadInput(name + " is not UTF-8 at byte " + buffer.position(), invalid);
        }
    }

    /** Why a file cannot be read, as one sentence. */
    static BadInput unreadable(String name, IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return new BadInput(name + " does not exist", failure);
        }
        if (failure instanceof AccessDeniedException) {
            return new BadInput(name + " may not be read", failure);
        }
        return new BadInput(name + " cannot be read: " + Why.of(failure), failure);
    }

    /** A size as people say it. */
    static String size(long bytes) {
        return bytes % (1024 * 1024) == 0
                ? bytes / (1024 * 1024) + " MiB"
                : String.format(Locale.ROOT, "%,d bytes", bytes);
    }
}
