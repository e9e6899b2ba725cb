package dev.millrace.cli.export;

import java.util.Locale;

/** How rows are written to a file. */
public enum FileType {
    /** One JSON object a line. */
    JSONL,
    /** Columns, compressed. */
    PARQUET;

    /** Its name, which is also how its files end. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
