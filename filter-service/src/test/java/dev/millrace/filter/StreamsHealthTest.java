package dev.millrace.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.streams.KafkaStreams.State;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamsHealthTest {

    @ParameterizedTest
    @CsvSource({
        "CREATED,          UP,   DOWN",
        "REBALANCING,      UP,   DOWN",
        "RUNNING,          UP,   UP",
        "PENDING_SHUTDOWN, DOWN, DOWN",
        "PENDING_ERROR,    DOWN, DOWN",
        "ERROR,            DOWN, DOWN",
        "NOT_RUNNING,      DOWN, DOWN"
    })
    void followsTheStateOfStreams(State state, Status alive, Status ready) {
        assertThat(StreamsHealth.alive(state).getStatus()).isEqualTo(alive);
        assertThat(StreamsHealth.ready(state).getStatus()).isEqualTo(ready);
        assertThat(StreamsHealth.alive(state).getData().orElseThrow()).containsEntry("state", state.name());
    }
}
