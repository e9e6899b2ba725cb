package dev.millrace.filter;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;

/** Shows in which state Kafka Streams is, also when its own meters are gone with it. */
@ApplicationScoped
class StreamsMetrics {

    void watch(@Observes StartupEvent started, KafkaStreams streams, MeterRegistry registry) {
        for (var state : State.values()) {
            Gauge.builder("millrace.streams.state", streams, running -> running.state() == state ? 1 : 0)
                    .description("1 for the state that Kafka Streams is in, 0 for the others")
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .strongReference(true)
                    .register(registry);
        }
    }
}
