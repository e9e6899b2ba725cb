package dev.millrace.edge;

import java.util.Optional;

/** What can be set of every such service, below its own prefix; {@link EdgeSettings} reads it. */
public interface EdgeKeys {

    /**
     * Messages that may be read beyond the calls in flight, 2048. They wait here for their endpoint, so that a sick one
     * does not hold up the others, and what needs no call passes them.
     */
    Optional<String> waitingRoom();

    /** How long calls in flight may take to end when the service is asked to stop, 20s. */
    Optional<String> drain();
}
