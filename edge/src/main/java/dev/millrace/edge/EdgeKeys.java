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

    /**
     * Characters that a commit may say beside an offset, 4096: no more than the broker takes, its
     * {@code offset.metadata.max.bytes}. Where they do not suffice to name all that is done out of order, the channel waits.
     */
    Optional<String> commitMetadata();
}
