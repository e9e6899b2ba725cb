package dev.millrace.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.models.ModelConfig;
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

    private static final String PREFIX = "millrace.models.<alias>.";

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
        var usual = ModelConfig.embedded("teacher");

        assertThat(table(readme))
                .containsEntry(PREFIX + "max-reply-bytes", String.valueOf(usual.maxReplyBytes()))
                .containsEntry(
                        PREFIX + "connect-timeout", usual.connectTimeout().toSeconds() + "s")
                .containsEntry(
                        PREFIX + "request-timeout", usual.requestTimeout().toSeconds() + "s")
                .containsEntry(PREFIX + "max-tokens-field", usual.maxTokensField())
                .containsEntry(PREFIX + "json-schema", String.valueOf(usual.jsonSchema()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.ko.md"})
    void everyOtherKeyIsOneOfTheServicesOrOfAll(String readme) throws IOException {
        var others = new TreeMap<>(table(readme));
        others.keySet()
                .removeIf(key -> key.startsWith(PREFIX) || key.matches("millrace\\.(generator|scorer|filter)\\..*"));

        assertThat(others)
                .containsOnly(
                        Map.entry("kafka.bootstrap.servers", "localhost:9092"),
                        Map.entry("millrace.prefix", "millrace"));
    }

    private static Map<String, ConfigMappingInterface.Property> properties() {
        var properties = new TreeMap<String, ConfigMappingInterface.Property>();
        ConfigMappings.getProperties(ConfigClass.configClass(ModelsConfig.class))
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
