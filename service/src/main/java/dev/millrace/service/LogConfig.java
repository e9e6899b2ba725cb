package dev.millrace.service;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the log is written, {@code millrace.log}. */
@ConfigMapping(prefix = "millrace.log")
interface LogConfig {

    /** Whether each line is a JSON object. */
    @WithDefault("false")
    String json();
}
