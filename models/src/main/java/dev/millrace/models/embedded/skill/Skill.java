package dev.millrace.models.embedded.skill;

import java.util.Optional;

/** One thing that the embedded model can do. */
@FunctionalInterface
public interface Skill {

    /**
     * The reply to a request that it understands; nothing to any other, so that the next skill is asked.
     *
     * @param seed of what is drawn: the same request and seed always give the same reply
     */
    Optional<String> reply(Request request, long seed);
}
