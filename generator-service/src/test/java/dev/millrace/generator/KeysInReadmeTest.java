package dev.millrace.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.Topic;
import dev.millrace.edge.EdgeKeys;
import dev.millrace.edge.EdgeSettings;
import dev.millrace.models.ConfigValues;
import io.smallrye.config.ConfigMappingInterface;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of keys that people read name what the code reads. */
class KeysInReadmeTest {

    private static final String PREFIX = "millrace.generator.";

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.ko.md"})
    void everyKeyStandsInTheTableAndNoOther(String readme) throws IOException {
        var documented = new TreeMap<>(table(readme));
        documented.keySet().removeIf(key -> !key.startsWith(PREFIX));

        assertThat(documented.keySet()).isEqualTo(properties().keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.ko.md"})
    void defaultsAreThoseOfTheCode(String readme) throws IOException {
        var usual = EdgeSettings.read(Topic.PROMPTS, new ConfigValues(PREFIX), new EdgeKeys() {
            @Override
            public Optional<String> waitingRoom() {
                return Optional.empty();
            }

            @Override
            public Optional<String> drain() {
                return Optional.empty();
            }
        });

        assertThat(table(readme))
                .containsEntry(PREFIX + "waiting-room", String.valueOf(usual.waitingRoom()))
                .containsEntry(PREFIX + "drain", usual.drain().toSeconds() + "s");
    }

    private static Map<String, ConfigMappingInterface.Property> properties() {
        var properties = new TreeMap<String, ConfigMappingInterface.Property>();
        ConfigMappings.getProperties(ConfigClass.configClass(GeneratorConfig.class))
                .forEach((name, property) -> properties.put(name.replace("*", "<alias>"), property));
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
