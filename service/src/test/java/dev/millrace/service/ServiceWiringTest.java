package dev.millrace.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceWiringTest {

    @Test
    void withoutAReceiverThereAreNoTracesAndNobodySendsThem() {
        assertThat(ServiceWiring.of(config("", "1.0"), "generator-service")).isSameAs(Traces.OFF);
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("BatchSpanProcessor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:9", "http://127.0.0.1:9/", "https://127.0.0.1:9/v1/traces"})
    void aReceiverIsAnAddress(String endpoint) {
        try (var traces = ServiceWiring.of(config(endpoint, "0"), "generator-service")) {
            assertThat(traces).isInstanceOf(OtlpTraces.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:4318, 1, millrace.traces.endpoint is \"localhost:4318\"",
        "http://, 1, millrace.traces.endpoint is \"http://\"",
        "http://us er, 1, millrace.traces.endpoint is \"http://us er\"",
        "http://user:secret@host:1, 1, millrace.traces.endpoint is \"http://…@host:1\"",
        "http://host:1, 1.5, 'millrace.traces.share is \"1.5\", expected a number from 0 to 1'",
        "http://host:1, NaN, millrace.traces.share is \"NaN\"",
        "http://host:1, all, millrace.traces.share is \"all\"",
        "'', -1, millrace.traces.share is \"-1\""
    })
    void anythingElseIsRefused(String endpoint, String share, String sentence) {
        assertThatThrownBy(() -> ServiceWiring.of(config(endpoint, share), "generator-service"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(sentence)
                .hasMessageNotContaining("secret");
    }

    @Test
    void theLogIsInJsonOrNot() {
        var wiring = new ServiceWiring();

        wiring.checkLog(new StartupEvent(), () -> "true");
        wiring.checkLog(new StartupEvent(), () -> "false");
        assertThatThrownBy(() -> wiring.checkLog(new StartupEvent(), () -> "yes"))
                .hasMessage("millrace.log.json is \"yes\", expected true or false");
    }

    private static TracesConfig config(String endpoint, String share) {
        return new TracesConfig() {
            @Override
            public Optional<String> endpoint() {
                return Optional.of(endpoint).filter(text -> !text.isEmpty());
            }

            @Override
            public String share() {
                return share;
            }
        };
    }
}
