package dev.millrace.edge;

import dev.millrace.models.ConfigRefused;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.function.Supplier;

/** How a service refuses to start: with one sentence, and exit code 1. */
public final class Refusals {

    /** When parts are made that may be refused: before anything is connected. */
    public static final int BEFORE_CHANNELS = 1;

    private Refusals() {}

    /** A part of the service, or the end of its start; of this exception Quarkus prints the sentence alone. */
    public static <T> T orRefuse(Supplier<T> part) {
        try {
            return part.get();
        } catch (ConfigRefused refused) {
            throw new ConfigurationException(refused.sentence());
        }
    }
}
