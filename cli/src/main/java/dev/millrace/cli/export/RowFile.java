package dev.millrace.cli.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.jerolba.carpet.CarpetWriter;
import dev.millrace.contracts.Wire;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** A file of rows that is being written: one after the other, none of them kept. */
final class RowFile implements AutoCloseable {

    /** Every field of a row is there, also one that is empty. */
    private static final ObjectWriter JSON = Wire.mapperCopy()
            .setDefaultPropertyInclusion(JsonInclude.Include.ALWAYS)
            .writer();

    /** What is in memory of a Parquet file at most, before it is compressed. */
    private static final long ROW_GROUP_BYTES = 32L * 1024 * 1024;

    private final Path path;
    private final MessageDigest digest = sha256();
    private final OutputStream out;
    private final Rows rows;
    private long count;
    private boolean closed;

    private interface Rows extends Closeable {
        void write(ExportRow row) throws IOException;

        @Override
        default void close() throws IOException {}
    }

    RowFile(Path path, FileType type, Class<? extends ExportRow> columns) throws IOException {
        this.path = path;
        this.out = new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(path), digest));
        this.rows = switch (type) {
            case JSONL -> this::writeLine;
            case PARQUET -> parquet(out, columns);
        };
    }

    void add(ExportRow row) throws IOException {
        rows.write(row);
        count++;
    }

    /** How many rows it has. */
    long count() {
        return count;
    }

    /** A second time it does nothing: a Parquet file has one footer. */
    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            try (out) {
                rows.close();
            }
        }
    }

    /** Says what is in it, when it is closed. */
    Manifest.ExportedFile written(String topic, String split) throws IOException {
        return new Manifest.ExportedFile(
                path.getFileName().toString(),
                topic,
                split,
                count,
                Files.size(path),
                HexFormat.of().formatHex(digest.digest()));
    }

    private void writeLine(ExportRow row) throws IOException {
        out.write(
                row instanceof ExportRow.AsItStands record
                        ? record.line().getBytes(StandardCharsets.UTF_8)
                        : JSON.writeValueAsBytes(row));
        out.write('\n');
    }

    /** The fields of the rows are its columns. */
    private static <R extends ExportRow> Rows parquet(OutputStream out, Class<R> columns) throws IOException {
        var writer = new CarpetWriter.Builder<>(out, columns)
                .withRowGroupSize(ROW_GROUP_BYTES)
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .build();
        return new Rows() {
            @Override
            public void write(ExportRow row) throws IOException {
                writer.write(columns.cast(row));
            }

            @Override
            public void close() throws IOException {
                writer.close();
            }
        };
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
