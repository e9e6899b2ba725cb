package dev.millrace.scorer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What can be set of the scorer-service itself; its judges are models, {@code millrace.models}. */
@ConfigMapping(prefix = "millrace.scorer")
interface ScorerConfig {

    /**
     * Generations that may be read beyond the calls in flight. They wait here for their judges and rubrics, so that a sick
     * judge does not hold up the others; what needs no call passes them.
     */
    @WithDefault("2048")
    int waitingRoom();

    /** How long calls in flight may take to end when the service is asked to stop. */
    @WithDefault("20s")
    Duration drain();
}
