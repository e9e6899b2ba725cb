package dev.millrace.models.openai;

import static dev.millrace.models.openai.Caller.config;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.millrace.models.ConfigRefused;
import dev.millrace.models.KeySource;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatAddressTest {

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
        assertThat(ChatAddress.of(config(base, new KeySource.None(), Duration.ofSeconds(1), 1))
                        .uri())
                .hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost:8000", "ftp://h", "http://", "http://u:p@h", "http://h?q=1", "http://h h"})
    void refusesWhatIsNoAddress(String base) {
        assertThatExceptionOfType(ConfigRefused.class)
                .isThrownBy(() -> ChatAddress.of(config(base, new KeySource.None(), Duration.ofSeconds(1), 1)))
                .withMessageStartingWith("millrace.models.teacher.base-url ")
                .withMessageNotContaining("u:p");
    }
}
