package dev.millrace.scorer;

import dev.millrace.edge.EdgeKeys;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** What can be set of the scorer-service itself; its judges are models, {@code millrace.models}. */
@ConfigMapping(prefix = "millrace.scorer")
interface ScorerConfig extends EdgeKeys {

    /** Running the code of replies. */
    Code code();

    /** What {@link dev.millrace.scorer.code.CodeSettings} reads. */
    interface Code {

        /** Whether the code of replies is run at all. */
        @WithDefault("false")
        String enabled();

        /** How many processes run it at once: as many as there are cores. */
        Optional<String> processes();

        /** How long one may take. */
        @WithDefault("10s")
        String timeout();

        /** Whether it must be kept from network, files and processes; {@code none} where a container does that. */
        @WithDefault("required")
        String isolation();
    }
}
