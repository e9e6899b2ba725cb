package dev.millrace.cli.kafka;

import dev.millrace.access.Rights;
import dev.millrace.cli.outcome.BadInput;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclOperation;

/** Reads whole topics, and what comes after: committed messages only, in the order of each partition. */
public final class TopicReader implements AutoCloseable {

    private static final Duration STEP = Duration.ofMillis(100);

    private static final int MOST_EMPTY_POLLS = 100;

    private final Connection connection;
    private final Rights rights;
    private final Consumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions = new ArrayList<>();

    TopicReader(Connection connection, Collection<String> topics) {
        this.connection = connection;
        this.rights = Rights.onTopics(AclOperation.READ, topics);
        try {
            this.consumer = connection.consumer();
        } catch (KafkaException unusable) {
            throw KafkaFailure.unusable(unusable, connection);
        }
        try {
            for (var topic : topics) {
                consumer.partitionsFor(topic)
                        .forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
            }
            partitions.sort(Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
        } catch (KafkaException failed) {
            close();
            throw KafkaFailure.of(failed, connection, rights);
        }
    }

    /** Goes to the end of what is committed now, so that only later messages are read. */
    public TopicReader fromNow() {
        return reading(() -> {
            ends().forEach(consumer::seek);
            return this;
        });
    }

    /** Where what is committed ends now, by topic and partition. */
    public Map<String, Map<Integer, Long>> committedEnds() {
        return reading(() -> byTopic(ends()));
    }

    /** Where what is still there begins now, by topic and partition. */
    public Map<String, Map<Integer, Long>> beginnings() {
        return reading(() -> byTopic(consumer.beginningOffsets(partitions)));
    }

    /** Hands over all messages up to where what is committed ends now; says where that is. */
    public Map<String, Map<Integer, Long>> readToEnd(java.util.function.Consumer<Row> reader) {
        return reading(() -> readTo(ends(), reader));
    }

    /**
     * Hands over all messages before these offsets; partitions that are not named are left out.
     *
     * @throws BadInput if a partition ends before
     */
    public Map<String, Map<Integer, Long>> readUntil(
            Map<String, Map<Integer, Long>> until, java.util.function.Consumer<Row> reader) {
        var ends = new HashMap<TopicPartition, Long>();
        for (var partition : partitions) {
            var offsets = until.getOrDefault(partition.topic(), Map.of());
            ends.put(partition, offsets.getOrDefault(partition.partition(), 0L));
        }
        return reading(() -> {
            requireReached(ends);
            return readTo(ends, reader);
        });
    }

    /** What has come since, waiting a moment if there is nothing. */
    public List<Row> poll(Duration wait) {
        return reading(() -> {
            var rows = new ArrayList<Row>();
            consumer.poll(wait).forEach(record -> rows.add(row(record)));
            return rows;
        });
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(STEP));
    }

    private Map<TopicPartition, Long> ends() {
        return consumer.endOffsets(partitions);
    }

    private void requireReached(Map<TopicPartition, Long> wanted) {
        ends().forEach((partition, end) -> {
            var offset = wanted.getOrDefault(partition, 0L);
            if (offset > end) {
                throw new BadInput(partition.topic() + " partition " + partition.partition() + " ends at offset " + end
                        + " at " + connection.bootstrapServers() + ", before the " + offset
                        + " that it is to be read to");
            }
        });
    }

    /** One partition after the other, so that the same offsets always come in the same order. */
    private Map<String, Map<Integer, Long>> readTo(
            Map<TopicPartition, Long> ends, java.util.function.Consumer<Row> reader) {
        consumer.pause(partitions);
        for (var partition : partitions) {
            consumer.resume(List.of(partition));
            readTo(partition, ends.getOrDefault(partition, 0L), reader);
            consumer.pause(List.of(partition));
        }
        consumer.resume(partitions);
        return byTopic(ends);
    }

    /** A position moves past transaction markers too, so an end is reached even where no message stands before it. */
    private void readTo(TopicPartition partition, long end, java.util.function.Consumer<Row> reader) {
        var emptyPolls = 0;
        while (consumer.position(partition) < end) {
            var records = consumer.poll(STEP);
            records.forEach(record -> {
                if (record.offset() < end) {
                    reader.accept(row(record));
                }
            });
            emptyPolls = records.isEmpty() ? emptyPolls + 1 : 0;
            if (emptyPolls == MOST_EMPTY_POLLS) {
                ends(); // Fails with a sentence if the broker is gone; a poll never would.
                emptyPolls = 0;
            }
        }
        consumer.seek(partition, end);
    }

    private static Row row(ConsumerRecord<byte[], byte[]> record) {
        var headers = new HashMap<String, String>();
        record.headers().forEach(header -> headers.put(header.key(), text(header.value())));
        return new Row(
                record.topic(),
                record.partition(),
                record.offset(),
                record.timestamp(),
                text(record.key()),
                headers,
                record.value() == null ? new byte[0] : record.value());
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    private static Map<String, Map<Integer, Long>> byTopic(Map<TopicPartition, Long> offsets) {
        var byTopic = new TreeMap<String, Map<Integer, Long>>();
        offsets.forEach((partition, offset) -> byTopic.computeIfAbsent(partition.topic(), topic -> new TreeMap<>())
                .put(partition.partition(), offset));
        return byTopic;
    }

    private interface Reading<T> {
        T read();
    }

    private <T> T reading(Reading<T> reading) {
        try {
            return reading.read();
        } catch (KafkaException failed) {
            throw KafkaFailure.of(failed, connection, rights);
        }
    }
}
