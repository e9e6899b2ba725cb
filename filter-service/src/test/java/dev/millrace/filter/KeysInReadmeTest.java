package dev.millrace.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.ConfigMappingInterface;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of keys that people read name what the code reads. */
class KeysInReadmeTest {

    private static final String PREFIX = "millrace.filter.";

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.ko.md"})
    void everyKeyStandsInTheTableAndNoOther(String readme) throws IOException {
        var documented = new TreeMap<>(table(readme));
        documented.keySet().removeIf(key -> !key.startsWith(PREFIX));

        assertThat(documented.keySet()).isEqualTo(properties().keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.ko.md"})
    void everyDefaultStandsInTheTable(String readme) throws IOException {
        var documented = table(readme);

        properties().forEach((key, property) -> {
            if (property.hasDefaultValue()) {
                assertThat(documented).containsEntry(key, property.getDefaultValue());
            }
        });
    }

    /** All keys; those of elements of lists nobody needs. */
    private static Map<String, ConfigMappingInterface.Property> properties() {
        var properties = new TreeMap<>(ConfigMappings.getProperties(ConfigClass.configClass(FilterConfig.class)));
        properties.keySet().removeIf(key -> key.endsWith("[*]"));
        return properties;
    }

    /** Keys and defaults, without quotation marks. */
    private static Map<String, String> table(String readme) throws IOException {
        var rows = new LinkedHashMap<String, String>();
        for (var line : Files.readAllLines(Path.of("..", readme))) {
            var cells = line.split("\\|", -1);
            if (line.startsWith("| `") && cells.length == 5) {
                rows.put(cells[1].strip().replace("`", ""), cells[2].strip().replace("`", ""));
            }
        }
        return rows;
    }
}
