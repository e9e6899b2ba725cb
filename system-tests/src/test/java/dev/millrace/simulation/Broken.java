package dev.millrace.simulation;

import java.io.Serial;
import java.util.function.Supplier;

/** A law that does not hold. */
final class Broken extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String law;

    Broken(String law, String detail) {
        super(law + ": " + detail);
        this.law = law;
    }

    String law() {
        return law;
    }

    static void unless(boolean holds, String law, Supplier<?> detail) {
        if (!holds) {
            throw new Broken(law, String.valueOf(detail.get()));
        }
    }
}
