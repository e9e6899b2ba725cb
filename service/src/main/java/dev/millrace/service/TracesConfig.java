package dev.millrace.service;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Whether prompts leave traces, {@code millrace.traces}. */
@ConfigMapping(prefix = "millrace.traces")
interface TracesConfig {

    /** Who receives them, by OTLP over HTTP; without it there are none. */
    Optional<String> endpoint();

    /** The share of prompts that leave one. */
    @WithDefault("1.0")
    String share();
}
