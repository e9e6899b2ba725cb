package dev.millrace.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every service's producers have in common. */
class ProducersTest {

    private static final String IDEMPOTENCE = ".enable.idempotence";

    @ParameterizedTest
    @ValueSource(strings = {"generator-service", "scorer-service"})
    void neverGiveUpAndSendOneRequestAtATime(String service) throws IOException {
        var settings = new Properties();
        try (var file = Files.newInputStream(Path.of("..", service, "src/main/resources/application.properties"))) {
            settings.load(file);
        }
        var producers = settings.stringPropertyNames().stream()
                .filter(key -> key.endsWith(IDEMPOTENCE))
                .map(key -> key.substring(0, key.length() - IDEMPOTENCE.length()))
                .toList();

        assertThat(producers).hasSize(2).allSatisfy(producer -> {
            assertThat(settings).containsEntry(producer + ".acks", "all");
            assertThat(settings).containsEntry(producer + ".delivery.timeout.ms", String.valueOf(Integer.MAX_VALUE));
            assertThat(settings).containsEntry(producer + ".max.in.flight.requests.per.connection", "1");
        });
    }
}
