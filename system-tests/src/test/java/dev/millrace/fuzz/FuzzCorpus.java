package dev.millrace.fuzz;

import java.nio.file.Path;

/** Where inputs are kept that are worth reading again: hostile by design, or findings that were mended. */
final class FuzzCorpus {

    /** A folder for each target. */
    static final Path FOLDER = Path.of("src", "test", "resources", "fuzz");

    private FuzzCorpus() {}
}
