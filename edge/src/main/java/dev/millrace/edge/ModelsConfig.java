package dev.millrace.edge;

import dev.millrace.models.ModelKeys;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;

/** The models that can be asked, {@code millrace.models.<alias>.…}. */
@ConfigMapping(prefix = "millrace.models")
interface ModelsConfig {

    /** What is said of each model, by its alias. */
    @WithParentName
    Map<String, ModelKeys> byAlias();
}
