package dev.millrace.fuzz;

import org.jspecify.annotations.Nullable;

/** Where Jazzer begins: one process attacks one target. */
public final class FuzzedReader {

    private static @Nullable FuzzTarget target;

    private FuzzedReader() {}

    /** Jazzer hands over the target's name. */
    public static void fuzzerInitialize(String[] arguments) {
        target = FuzzTargets.of(arguments[0]);
    }

    /** Jazzer hands over an input. */
    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        if (target != null) {
            target.read(input);
        }
    }
}
