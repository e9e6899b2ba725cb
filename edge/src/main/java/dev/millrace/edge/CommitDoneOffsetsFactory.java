package dev.millrace.edge;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConnectorIncomingConfiguration;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.commit.KafkaCommitHandler;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiConsumer;

/** Makes the commit strategy that channels call {@code done-offsets}. */
@ApplicationScoped
@Identifier("done-offsets")
class CommitDoneOffsetsFactory implements KafkaCommitHandler.Factory {

    private final EdgeSettings settings;

    CommitDoneOffsetsFactory(EdgeSettings settings) {
        this.settings = settings;
    }

    @Override
    public KafkaCommitHandler create(
            KafkaConnectorIncomingConfiguration channel,
            Vertx vertx,
            KafkaConsumer<?, ?> consumer,
            BiConsumer<Throwable, Boolean> reportFailure) {
        return new CommitDoneOffsets(consumer, settings.drain(), CommitDoneOffsets.MOST_METADATA);
    }
}
