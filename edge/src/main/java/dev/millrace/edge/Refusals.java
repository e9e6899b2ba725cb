package dev.millrace.edge;

import dev.millrace.models.ConfigRefused;
import io.quarkus.runtime.PreventFurtherStepsException;
import java.util.function.Supplier;

/** How a service refuses to start: with one sentence, and exit code 2. */
public final class Refusals {

    private static final int REFUSED = 2;

    private Refusals() {}

    /** A part of the service, or the end of its start. */
    public static <T> T orRefuse(Supplier<T> part) {
        try {
            return part.get();
        } catch (ConfigRefused refused) {
            throw new PreventFurtherStepsException(refused.sentence(), REFUSED);
        }
    }
}
