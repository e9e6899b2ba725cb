package dev.millrace.cli.kafka;

import dev.millrace.access.Rights;
import dev.millrace.contracts.Headers;
import dev.millrace.contracts.RunCommand;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.Seed;
import dev.millrace.contracts.Topic;
import dev.millrace.contracts.Wire;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.acl.AclOperation;
import org.jspecify.annotations.Nullable;

/** Sends commands and seeds. */
public final class Sender implements AutoCloseable {

    private static final Duration GOODBYE = Duration.ofSeconds(2);

    private final Connection connection;
    private final Producer<byte[], byte[]> producer;
    private final AtomicReference<@Nullable Exception> firstFailure = new AtomicReference<>();

    Sender(Connection connection) {
        this.connection = connection;
        try {
            this.producer = connection.producer();
        } catch (KafkaException unusable) {
            throw KafkaFailure.unusable(unusable, connection);
        }
    }

    /** Sends a command; it is on its topic when this returns. */
    public void send(RunCommand command) {
        send(Topic.RUNS, command.run().toString(), command.run(), Wire.bytes(command));
        flush();
    }

    /** Sends a seed of a run. */
    public void send(RunId run, Seed seed) {
        send(Topic.SEEDS, seed.id(), run, Wire.bytes(seed));
    }

    /** Waits until everything is on its topic. */
    public void flush() {
        producer.flush();
        failIfOneDid();
    }

    @Override
    public void close() {
        producer.close(GOODBYE);
    }

    private void send(Topic topic, String key, RunId run, byte[] value) {
        failIfOneDid();
        var message = new ProducerRecord<>(connection.names().of(topic), key.getBytes(StandardCharsets.UTF_8), value);
        Headers.of(run, "").forEach((name, text) -> message.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        try {
            // Not waited for here: a failure is remembered, and found at the next send or flush.
            var unused = producer.send(message, this::rememberFailure);
        } catch (KafkaException failed) {
            throw KafkaFailure.of(failed, connection, rights());
        }
    }

    private Rights rights() {
        return Rights.onTopics(
                AclOperation.WRITE,
                List.of(connection.names().of(Topic.RUNS), connection.names().of(Topic.SEEDS)));
    }

    private void rememberFailure(@Nullable RecordMetadata place, @Nullable Exception failure) {
        if (failure != null) {
            firstFailure.compareAndSet(null, failure);
        }
    }

    private void failIfOneDid() {
        var failure = firstFailure.get();
        if (failure != null) {
            throw KafkaFailure.of(failure, connection, rights());
        }
    }
}
