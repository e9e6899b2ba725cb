package dev.millrace.bench.passthrough;

import dev.millrace.cli.outcome.WorkFailed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Kafka's own clients in a row, each reading what the one before wrote; nothing is parsed, judged or remembered. */
final class BareChain {

    private static final Duration POLL = Duration.ofMillis(20);
    private static final Duration COMMIT = Duration.ofSeconds(1);

    private final String bootstrapServers;
    private final List<BareHop> hops;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    BareChain(String bootstrapServers, List<BareHop> hops) {
        this.bootstrapServers = bootstrapServers;
        this.hops = List.copyOf(hops);
    }

    /** Sends messages into the first topic and waits for the last to be read from the last one; gives the time it took. */
    Duration pass(int messages, int bytes) {
        var threads = Executors.newFixedThreadPool(hops.size() + 1);
        try {
            var began = System.nanoTime();
            var working = new ArrayList<Future<?>>();
            hops.forEach(hop -> working.add(threads.submit(() -> run(hop, messages))));
            working.add(threads.submit(() -> read(hops.get(hops.size() - 1).to(), messages)));
            send(messages, bytes);
            for (var work : working) {
                work.get();
            }
            return Duration.ofNanos(System.nanoTime() - began);
        } catch (ExecutionException failed) {
            throw new WorkFailed("the bare chain broke: " + failed.getCause(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new WorkFailed("the bare chain was interrupted", interrupted);
        } finally {
            threads.shutdownNow();
        }
    }

    private void send(int messages, int bytes) {
        try (var producer = producer()) {
            var value = new byte[bytes];
            for (int i = 0; i < messages; i++) {
                send(producer, hops.get(0).from(), value, i);
            }
        }
    }

    private void run(BareHop hop, int messages) {
        var value = new byte[hop.bytes()];
        var beside = hop.beside().map(other -> new byte[other.bytes()]).orElse(new byte[0]);
        double owed = 0;
        int written = 0;
        var committed = System.nanoTime();
        try (var consumer = consumer(hop.from());
                var producer = producer()) {
            while (written < messages) {
                check();
                for (var ignored : consumer.poll(POLL)) {
                    send(producer, hop.to(), value, written++);
                    owed += hop.beside().map(BareHop.Beside::number).orElse(0.0);
                    for (; owed >= 1; owed--) {
                        send(producer, hop.beside().orElseThrow().topic(), beside, written);
                    }
                }
                if (System.nanoTime() - committed > COMMIT.toNanos()) {
                    producer.flush();
                    consumer.commitAsync();
                    committed = System.nanoTime();
                }
            }
        }
    }

    private void check() {
        var lost = failure.get();
        if (lost != null) {
            throw new WorkFailed("a message of the bare chain was lost: " + lost.getMessage(), lost);
        }
    }

    private void read(String topic, int messages) {
        try (var consumer = consumer(topic)) {
            for (int seen = 0; seen < messages; ) {
                check();
                seen += consumer.poll(POLL).count();
            }
        }
    }

    private void send(Producer<byte[], byte[]> producer, String topic, byte[] value, int number) {
        var key = Integer.toString(number).getBytes(StandardCharsets.UTF_8);
        var unused = producer.send(new ProducerRecord<>(topic, key, value), (sent, lost) -> {
            if (lost != null) {
                failure.compareAndSet(null, lost);
            }
        });
    }

    private Consumer<byte[], byte[]> consumer(String topic) {
        var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "group.id",
                        "bare-" + topic,
                        "enable.auto.commit",
                        "false",
                        "auto.offset.reset",
                        "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }

    private Producer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", bootstrapServers,
                        "acks", "all",
                        // On a topic this young, numbered batches of which the first comes too early never find their
                        // order.
                        "enable.idempotence", "false",
                        "linger.ms", "5",
                        "batch.size", "65536"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
