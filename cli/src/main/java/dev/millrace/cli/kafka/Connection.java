package dev.millrace.cli.kafka;

import dev.millrace.access.Access;
import dev.millrace.contracts.Topic;
import dev.millrace.contracts.TopicNames;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Where an installation's Kafka is, and how to speak to it.
 *
 * @param properties plain Kafka properties of the user, such as those for SASL and TLS
 */
public record Connection(String bootstrapServers, Map<String, String> properties, TopicNames names) {

    /** The largest request: one record of the largest size with its key, headers and frame. */
    public static final int LARGEST_REQUEST = Topic.MAX_RECORD_BYTES + 64 * 1024;

    private static final String ANSWER_MILLIS = "10000";

    /** Partitions are read one after the other, and a broker that has no more of one holds up the next for so long. */
    private static final String SHORT_WAIT_MILLIS = "20";

    /** Copies the properties. */
    public Connection {
        properties = Map.copyOf(properties);
    }

    /** How Kafka is reached, for sentences about it. */
    Access access() {
        return new Access(bootstrapServers, properties, "");
    }

    Admin admin() {
        return Admin.create(settings(Map.of("default.api.timeout.ms", ANSWER_MILLIS)));
    }

    /**
     * One request at a time: of two, the first may be refused, as by a leader that is new, and the second taken, and then
     * the first is out of order for ever.
     */
    Producer<byte[], byte[]> producer() {
        var settings = settings(Map.of(
                "acks", "all",
                "enable.idempotence", "true",
                "max.in.flight.requests.per.connection", "1",
                "linger.ms", "5",
                "batch.size", "65536",
                "max.block.ms", ANSWER_MILLIS,
                "max.request.size", String.valueOf(LARGEST_REQUEST),
                "delivery.timeout.ms", "60000"));
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    Consumer<byte[], byte[]> consumer() {
        var settings = settings(Map.of(
                "isolation.level", "read_committed",
                "enable.auto.commit", "false",
                "auto.offset.reset", "earliest",
                "allow.auto.create.topics", "false",
                "default.api.timeout.ms", ANSWER_MILLIS,
                "fetch.max.wait.ms", SHORT_WAIT_MILLIS,
                "max.partition.fetch.bytes", String.valueOf(LARGEST_REQUEST)));
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, Object> settings(Map<String, String> own) {
        var settings = new HashMap<String, Object>(properties);
        settings.putAll(own);
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("request.timeout.ms", "5000");
        settings.put("enable.metrics.push", "false");
        settings.put("client.id", "millrace-cli");
        return settings;
    }
}
