package dev.millrace.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.Topic;
import dev.millrace.edge.EdgeKeys;
import dev.millrace.edge.EdgeSettings;
import dev.millrace.models.ConfigValues;
import dev.millrace.models.ModelConfig;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of keys that people read name what the code reads, and its defaults. */
class KeysInReadmeTest {

    private static final List<String> SERVICES = List.of("generator", "scorer", "filter");

    private static final EdgeKeys UNSET = new EdgeKeys() {
        @Override
        public Optional<String> waitingRoom() {
            return Optional.empty();
        }

        @Override
        public Optional<String> drain() {
            return Optional.empty();
        }

        @Override
        public Optional<String> commitMetadata() {
            return Optional.empty();
        }
    };

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.ko.md"})
    void everyKeyStandsInTheTableAndNoOther(String readme) throws IOException, ClassNotFoundException {
        var keys = new TreeSet<>(Set.of("kafka.bootstrap.servers", "millrace.prefix"));
        keys.addAll(settable().keySet());

        assertThat(table(readme).keySet()).isEqualTo(keys);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.ko.md"})
    void everyDefaultIsThatOfTheCode(String readme) throws IOException, ClassNotFoundException {
        var edge = EdgeSettings.read(Topic.PROMPTS, new ConfigValues("millrace.generator"), UNSET);
        var model = ModelConfig.embedded("teacher");
        var defaults = settable();
        defaults.values().removeIf(String::isEmpty);
        for (var service : List.of("millrace.generator.", "millrace.scorer.")) {
            defaults.put(service + "waiting-room", String.valueOf(edge.waitingRoom()));
            defaults.put(service + "drain", edge.drain().toSeconds() + "s");
        }
        var models = "millrace.models.<alias>.";
        defaults.put(models + "max-reply-bytes", String.valueOf(model.maxReplyBytes()));
        defaults.put(models + "connect-timeout", model.connectTimeout().toSeconds() + "s");
        defaults.put(models + "request-timeout", model.requestTimeout().toSeconds() + "s");
        defaults.put(models + "limit", model.limit());
        defaults.put(models + "max-tokens-field", model.maxTokensField());
        defaults.put(models + "json-schema", String.valueOf(model.jsonSchema()));

        assertThat(table(readme)).containsAllEntriesOf(defaults);
    }

    /** All keys that the services' mappings read, each with the default that it says; empty where it says none. */
    private static Map<String, String> settable() throws IOException, ClassNotFoundException {
        var settable = new TreeMap<String, String>();
        try (var loader = new URLClassLoader(services(), KeysInReadmeTest.class.getClassLoader())) {
            for (var mapping : List.of(
                    "service.LogConfig",
                    "service.TracesConfig",
                    "edge.ModelsConfig",
                    "generator.GeneratorConfig",
                    "scorer.ScorerConfig",
                    "filter.FilterConfig")) {
                var type = Class.forName("dev.millrace." + mapping, false, loader);
                ConfigMappings.getProperties(ConfigClass.configClass(type)).forEach((name, property) -> {
                    if (!name.endsWith("[*]")) {
                        settable.put(
                                name.replace("*", "<alias>"),
                                property.hasDefaultValue() ? property.getDefaultValue() : "");
                    }
                });
            }
        }
        return settable;
    }

    private static URL[] services() throws MalformedURLException {
        var urls = new URL[SERVICES.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = Path.of("..", SERVICES.get(i) + "-service", "target", "classes")
                    .toUri()
                    .toURL();
        }
        return urls;
    }

    /** Keys and defaults, without quotation marks. */
    private static Map<String, String> table(String readme) throws IOException {
        var rows = new TreeMap<String, String>();
        for (var line : Files.readAllLines(Path.of("..", readme))) {
            var cells = line.split("\\|", -1);
            if (line.startsWith("| `") && cells.length == 5) {
                rows.put(cells[1].strip().replace("`", ""), cells[2].strip().replace("`", ""));
            }
        }
        return rows;
    }
}
