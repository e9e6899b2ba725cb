package dev.millrace.edge;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConnectorIncomingConfiguration;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.commit.KafkaCommitHandler;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiConsumer;
import java.util.function.ToDoubleFunction;

/** Makes the commit strategy that channels call {@code done-offsets}. */
@ApplicationScoped
@Identifier("done-offsets")
class CommitDoneOffsetsFactory implements KafkaCommitHandler.Factory {

    private final EdgeSettings settings;
    private final MeterRegistry registry;

    CommitDoneOffsetsFactory(EdgeSettings settings, MeterRegistry registry) {
        this.settings = settings;
        this.registry = registry;
    }

    @Override
    public KafkaCommitHandler create(
            KafkaConnectorIncomingConfiguration channel,
            Vertx vertx,
            KafkaConsumer<?, ?> consumer,
            BiConsumer<Throwable, Boolean> reportFailure) {
        var commits = new CommitDoneOffsets(consumer, settings.drain(), settings.commitMetadata());
        gauge("millrace.commits.held", "Partitions that are read no further", commits, CommitDoneOffsets::held);
        gauge("millrace.commits.open", "Records that were read and are not done", commits, CommitDoneOffsets::open);
        return commits;
    }

    private void gauge(
            String name, String description, CommitDoneOffsets commits, ToDoubleFunction<CommitDoneOffsets> value) {
        Gauge.builder(name, commits, value)
                .description(description)
                .tag("topic", settings.reads().noun())
                .strongReference(true)
                .register(registry);
    }
}
