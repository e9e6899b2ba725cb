package dev.millrace.generator;

import dev.millrace.edge.EdgeKeys;
import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** What can be set of the generator-service itself; its models are {@code millrace.models}. */
@ConfigMapping(prefix = "millrace.generator")
interface GeneratorConfig extends EdgeKeys {

    /** The lane whose prompts are answered; without it the default one. */
    Optional<String> lane();
}
