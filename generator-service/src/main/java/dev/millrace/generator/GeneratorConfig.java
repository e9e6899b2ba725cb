package dev.millrace.generator;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** What can be set of the generator-service itself; its models are in {@link ModelsConfig}. */
@ConfigMapping(prefix = "millrace.generator")
interface GeneratorConfig {

    /** The lane whose prompts are answered; without it the default one. */
    Optional<String> lane();

    /**
     * Prompts that may be read beyond those in flight. They wait here for their endpoint, so that a sick one does not
     * hold up the others, and what is given passes them; 2048.
     */
    Optional<String> waitingRoom();

    /** How long calls in flight may take to end when the service is asked to stop, 20s. */
    Optional<String> drain();
}
