package dev.millrace.cli.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A JSONL file that is being written: one record a line, each as it stands on its topic. */
public final class RecordFile implements AutoCloseable {

    private final Path path;
    private final String topic;
    private final MessageDigest digest = sha256();
    private final OutputStream out;
    private long count;

    /** Begins it. */
    public RecordFile(Path path, String topic) throws IOException {
        this.path = path;
        this.topic = topic;
        this.out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(path)), digest);
    }

    /** One more record; false if it is no JSON object, and so left out. */
    public boolean add(byte[] json) {
        var line = OneLine.of(json);
        if (line.isEmpty()) {
            return false;
        }
        try {
            out.write(line.get().getBytes(StandardCharsets.UTF_8));
            out.write('\n');
            count++;
            return true;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** How many records it has. */
    public long count() {
        return count;
    }

    /** Closes it, and says what is in it. */
    public Manifest.ExportedFile finished() throws IOException {
        out.close();
        return new Manifest.ExportedFile(
                path.getFileName().toString(), topic, count, HexFormat.of().formatHex(digest.digest()));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
