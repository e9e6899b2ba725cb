package dev.millrace.scorer;

import dev.millrace.edge.EdgeKeys;
import io.smallrye.config.ConfigMapping;

/** What can be set of the scorer-service itself; its judges are models, {@code millrace.models}. */
@ConfigMapping(prefix = "millrace.scorer")
interface ScorerConfig extends EdgeKeys {}
