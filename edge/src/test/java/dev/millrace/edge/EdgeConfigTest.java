package dev.millrace.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.millrace.contracts.Topic;
import dev.millrace.models.ConfigRefused;
import dev.millrace.models.ConfigValues;
import dev.millrace.models.ModelConfig;
import dev.millrace.models.ModelKeys;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdgeConfigTest {

    private static final ConfigValues VALUES = new ConfigValues("millrace.scorer");

    @Test
    void everythingMayBeLeftOut() {
        assertThat(settings(Optional.empty(), Optional.empty()))
                .isEqualTo(new EdgeSettings(Topic.GENERATIONS, 2_048, Duration.ofSeconds(20), 4_096));
    }

    @Test
    void whatIsSetIsTaken() {
        assertThat(settings(Optional.of("1"), Optional.of("500ms")))
                .isEqualTo(new EdgeSettings(Topic.GENERATIONS, 1, Duration.ofMillis(500), 4_096));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|20s|millrace.scorer.waiting-room is \"0\", expected a number from 1 to 1000000",
                "many|20s|millrace.scorer.waiting-room is \"many\", expected a number from 1 to 1000000",
                "1|20|millrace.scorer.drain is \"20\", expected a time such as 500ms, 30s or 5m, at most 1h",
                "1|2h|millrace.scorer.drain is \"2h\", expected a time such as 500ms, 30s or 5m, at most 1h"
            })
    void whatCannotBeIsRefusedByItsKey(String room, String drain, String sentence) {
        assertThatExceptionOfType(ConfigRefused.class)
                .isThrownBy(() -> settings(Optional.of(room), Optional.of(drain)))
                .withMessage(sentence);
    }

    @Test
    void aRefusalIsTheSentenceAlone() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> Refusals.orRefuse(() -> {
                    throw VALUES.refusal("drain", "is \"x\"", "a time");
                }))
                .withMessage("millrace.scorer.drain is \"x\", expected a time")
                .withNoCause();
        assertThat(Refusals.orRefuse(() -> "made")).isEqualTo("made");
    }

    @Test
    void everyKeyOfAModelIsReadFromTheConfiguration() throws ReflectiveOperationException {
        var written = new LinkedHashMap<String, String>();
        for (var key : ModelKeys.class.getMethods()) {
            written.put(ModelConfig.key("my_model-2", kebab(key)), "value of " + key.getName());
        }

        var read = only("my_model-2", models(written));

        for (var key : ModelKeys.class.getMethods()) {
            assertThat(key.invoke(read)).isEqualTo(Optional.of("value of " + key.getName()));
        }
    }

    @Test
    void aModelIsWhatItsKeysSay() {
        var read = models(Map.of(
                "millrace.models.big.base-url", "http://localhost:8000",
                "millrace.models.big.model", "m",
                "millrace.models.big.max-in-flight", "256",
                "millrace.models.small.latency", "20ms"));

        assertThat(read).containsOnlyKeys("big", "small");
        var big = ModelConfig.read("big", only("big", read));
        assertThat(big.kind()).isEqualTo(ModelConfig.OPENAI);
        assertThat(big.maxInFlight()).isEqualTo(256);
        assertThat(ModelConfig.read("small", only("small", read)).latency()).isEqualTo(Duration.ofMillis(20));
    }

    @Test
    void aKeyMayStandInTheEnvironment() {
        var config = new SmallRyeConfigBuilder()
                .withMapping(ModelsConfig.class)
                .withSources(new PropertiesConfigSource(Map.of("millrace.models.big.model", "m"), "file", 100))
                .withSources(new EnvConfigSource(Map.of("MILLRACE_MODELS_BIG_API_KEY", "secret"), 300))
                .build();

        assertThat(only("big", config.getConfigMapping(ModelsConfig.class).byAlias())
                        .apiKey())
                .contains("secret");
    }

    @Test
    void noModelNeedBeSaidAnythingOf() {
        assertThat(models(Map.of())).isEmpty();
    }

    private static Map<String, ModelKeys> models(Map<String, String> written) {
        var config = new SmallRyeConfigBuilder()
                .withMapping(ModelsConfig.class)
                .withSources(new PropertiesConfigSource(written, "test", 100))
                .build();
        return new TreeMap<>(config.getConfigMapping(ModelsConfig.class).byAlias());
    }

    private static ModelKeys only(String alias, Map<String, ModelKeys> models) {
        return Objects.requireNonNull(models.get(alias));
    }

    private static String kebab(Method key) {
        return String.join(
                "-",
                Arrays.stream(key.getName().split("(?=[A-Z])"))
                        .map(word -> word.toLowerCase(java.util.Locale.ROOT))
                        .toList());
    }

    private static EdgeSettings settings(Optional<String> waitingRoom, Optional<String> drain) {
        return EdgeSettings.read(Topic.GENERATIONS, VALUES, new EdgeKeys() {
            @Override
            public Optional<String> waitingRoom() {
                return waitingRoom;
            }

            @Override
            public Optional<String> drain() {
                return drain;
            }

            @Override
            public Optional<String> commitMetadata() {
                return Optional.empty();
            }
        });
    }
}
