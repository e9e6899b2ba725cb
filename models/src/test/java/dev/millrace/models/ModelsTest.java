package dev.millrace.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelsTest {

    private static final Map<String, Function<ModelConfig, LanguageModel>> KINDS =
            Map.of("openai", config -> new StubModel(), "embedded", config -> new StubModel());

    @Test
    void teacherJudgeAndRewardAreThereWhereNobodyConfiguredThem() {
        var models = models(Map.of());

        assertThat(models.all()).extracting(Endpoint::alias).containsExactly("judge", "reward", "teacher");
        assertThat(models.mostInFlight()).isEqualTo(12);
        assertThat(models.find("nobody")).isEmpty();
    }

    @Test
    void aBaseUrlMakesItARealEndpoint() {
        var config = read(Map.of("base-url", "http://127.0.0.1:8000", "model", "m", "request-timeout", "5m"));

        assertThat(config.kind()).isEqualTo("openai");
        assertThat(config.maxInFlight()).isEqualTo(16);
        assertThat(config.requestTimeout()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void sendsAsManyCallsAsItBearsUnlessTheirNumberIsFixed() {
        var models = models(Map.of(
                "found", new Keys(Map.of("max-in-flight", "500")),
                "fixed", new Keys(Map.of("max-in-flight", "500", "limit", "fixed"))));

        assertThat(models.find("found").orElseThrow().limit()).isEqualTo(64);
        assertThat(models.find("fixed").orElseThrow().limit()).isEqualTo(500);
        assertThat(models.mostInFlight()).isEqualTo(1_000 + 12);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "max-in-flight     | 0       | is \"0\", expected a number from 1 to 10000",
                "max-in-flight     | many    | is \"many\", expected a number from 1 to 10000",
                "limit             | wide    | is \"wide\", expected adaptive or fixed",
                "request-timeout   | 5 weeks | is \"5 weeks\", expected a time such as 500ms, 30s or 5m, at most 24h",
                "connect-timeout   | 0s      | is \"0s\", expected a time such as 500ms, 30s or 5m, at most 24h",
                "kind              | gpt     | is \"gpt\", expected embedded or openai",
                "json-schema       | maybe   | is \"maybe\", expected true or false",
                "max-tokens-field  | tokens  | is \"tokens\", expected max_tokens or max_completion_tokens",
                "api-key           | two words | gives a key with a blank or odd letter, expected one word",
                "api-key-file      | /no/where | is \"/no/where\", which cannot be read, expected a file with the key",
            })
    void refusesInOneSentence(String key, String value, String sentence) {
        assertThatExceptionOfType(ConfigRefused.class)
                .isThrownBy(() -> models(Map.of("teacher", new Keys(Map.of(key, value)))))
                .withMessage("millrace.models.teacher." + key + " " + sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"embedded", "echo"})
    void refusesABaseUrlForAModelThatNeedsNone(String kind) {
        assertThatExceptionOfType(ConfigRefused.class)
                .isThrownBy(() -> read(Map.of("kind", kind, "base-url", "http://localhost")))
                .withMessage("millrace.models.teacher.kind is \"" + kind + "\" but base-url is set,"
                        + " expected openai, or no base-url");
    }

    @Test
    void refusesAnAliasThatNobodyCanName() {
        assertThatExceptionOfType(ConfigRefused.class)
                .isThrownBy(() -> models(Map.of("a b", new Keys(Map.of()))))
                .withMessageContaining("has the alias \"a b\"");
    }

    @Test
    void neverPrintsAKey() {
        var config = read(Map.of("base-url", "http://127.0.0.1", "api-key", "sk-very-secret"));

        assertThat(config.toString()).contains("***").doesNotContain("very");
        assertThat(config.key().read().orElseThrow().reveal()).isEqualTo("sk-very-secret");
        assertThat(new Secret("sk-1").hiddenIn("your key sk-1 is wrong")).isEqualTo("your key *** is wrong");
    }

    @Test
    void readsAKeyThatIsChangedInItsFile(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("key"), "first\n");
        var key = read(Map.of("base-url", "http://127.0.0.1", "api-key-file", file.toString()))
                .key();
        assertThat(key.read().orElseThrow().reveal()).isEqualTo("first");

        Files.writeString(file, "second");
        assertThat(key.read().orElseThrow().reveal()).isEqualTo("second");
    }

    private static Models models(Map<String, Keys> keys) {
        return Models.of(keys, KINDS, new FakeTime().surroundings(), ModelWatcher.NOBODY);
    }

    private static ModelConfig read(Map<String, String> values) {
        return ModelConfig.read("teacher", new Keys(values));
    }

    private record Keys(Map<String, String> values) implements ModelKeys {

        @Override
        public Optional<String> kind() {
            return value("kind");
        }

        @Override
        public Optional<String> baseUrl() {
            return value("base-url");
        }

        @Override
        public Optional<String> model() {
            return value("model");
        }

        @Override
        public Optional<String> apiKey() {
            return value("api-key");
        }

        @Override
        public Optional<String> apiKeyFile() {
            return value("api-key-file");
        }

        @Override
        public Optional<String> maxInFlight() {
            return value("max-in-flight");
        }

        @Override
        public Optional<String> limit() {
            return value("limit");
        }

        @Override
        public Optional<String> connectTimeout() {
            return value("connect-timeout");
        }

        @Override
        public Optional<String> requestTimeout() {
            return value("request-timeout");
        }

        @Override
        public Optional<String> maxReplyBytes() {
            return value("max-reply-bytes");
        }

        @Override
        public Optional<String> maxTokensField() {
            return value("max-tokens-field");
        }

        @Override
        public Optional<String> jsonSchema() {
            return value("json-schema");
        }

        @Override
        public Optional<String> latency() {
            return value("latency");
        }

        private Optional<String> value(String name) {
            return Optional.ofNullable(values.get(name));
        }
    }
}
