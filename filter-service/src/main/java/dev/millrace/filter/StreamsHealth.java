package dev.millrace.filter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says how Kafka Streams is: not ready while it waits for topics, rebalances or restores its state; not alive while it ends.
 */
@ApplicationScoped
class StreamsHealth {

    private static final String NAME = "streams";

    @Produces
    @Liveness
    @ApplicationScoped
    HealthCheck alive(KafkaStreams streams) {
        return () -> alive(streams.state());
    }

    @Produces
    @Readiness
    @ApplicationScoped
    HealthCheck ready(KafkaStreams streams) {
        return () -> ready(streams.state());
    }

    static HealthCheckResponse alive(State state) {
        return response(state, state == State.CREATED || state.isRunningOrRebalancing());
    }

    static HealthCheckResponse ready(State state) {
        return response(state, state == State.RUNNING);
    }

    private static HealthCheckResponse response(State state, boolean up) {
        return HealthCheckResponse.named(NAME)
                .status(up)
                .withData("state", state.name())
                .build();
    }
}
