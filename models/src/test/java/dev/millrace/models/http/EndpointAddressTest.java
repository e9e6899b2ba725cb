package dev.millrace.models.http;

import static dev.millrace.models.http.Caller.config;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.millrace.models.ConfigRefused;
import dev.millrace.models.KeySource;
import dev.millrace.models.ModelConfig;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointAddressTest {

    @ParameterizedTest
    @CsvSource({
        "http://h,                             http://h/v1/chat/completions",
        "http://h/,                            http://h/v1/chat/completions",
        "http://h:8000/v1,                     http://h:8000/v1/chat/completions",
        "http://h:8000/v1/,                    http://h:8000/v1/chat/completions",
        "https://h/openai/v1,                  https://h/openai/v1/chat/completions",
        "https://h/v1beta/openai,              https://h/v1beta/openai/chat/completions",
        "https://h/vllm,                       https://h/vllm/v1/chat/completions",
        "http://h/v1/chat/completions,         http://h/v1/chat/completions",
    })
    void findsTheAddressWithOrWithoutItsVersion(String base, String address) {
        assertThat(versioned(base).uri()).hasToString(address);
    }

    @ParameterizedTest
    @CsvSource({
        "http://h,                             http://h/pooling",
        "http://h:8000/v1/,                    http://h:8000/pooling",
        "https://h/vllm,                       https://h/vllm/pooling",
        "https://h/vllm/v1,                    https://h/vllm/pooling",
        "https://h/v1/vllm,                    https://h/v1/vllm/pooling",
        "http://h/pooling,                     http://h/pooling",
    })
    void findsACallBesideTheVersion(String base, String address) {
        assertThat(EndpointAddress.unversioned(at(base), "/pooling").uri()).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost:8000", "ftp://h", "http://", "http://u:p@h", "http://h?q=1", "http://h h"})
    void refusesWhatIsNoAddress(String base) {
        assertThatExceptionOfType(ConfigRefused.class)
                .isThrownBy(() -> versioned(base))
                .withMessageStartingWith("millrace.models.teacher.base-url ")
                .withMessageNotContaining("u:p");
    }

    private static EndpointAddress versioned(String base) {
        return EndpointAddress.versioned(at(base), "/chat/completions");
    }

    private static ModelConfig at(String base) {
        return config(base, new KeySource.None(), Duration.ofSeconds(1), 1);
    }
}
