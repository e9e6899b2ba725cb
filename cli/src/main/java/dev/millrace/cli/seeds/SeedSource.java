package dev.millrace.cli.seeds;

import dev.millrace.contracts.Seed;
import java.util.function.Consumer;

/** Where seeds come from; it can be read more than once, and gives the same seeds each time. */
public interface SeedSource {

    /**
     * Hands over every seed, in order.
     *
     * @throws dev.millrace.cli.outcome.BadInput if something in it is no seed; the sentence names file and place
     */
    void read(Consumer<Placed> taker);

    /**
     * A seed, and where it stands.
     *
     * @param place file and line, or file and chunk
     */
    record Placed(String place, Seed seed) {}
}
