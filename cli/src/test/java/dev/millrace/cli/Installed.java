package dev.millrace.cli;

import dev.millrace.broker.EmbeddedBroker;
import dev.millrace.cli.kafka.Cluster;
import dev.millrace.cli.kafka.Connection;
import dev.millrace.contracts.AcceptedRecord;
import dev.millrace.contracts.Headers;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.Topic;
import dev.millrace.contracts.TopicNames;
import dev.millrace.contracts.Wire;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** An installation of its own on a broker that tests share: topics below a prefix, and what stands on them. */
record Installed(String bootstrapServers, TopicNames names) {

    static Installed on(EmbeddedBroker broker, String prefix) {
        var installed = new Installed(broker.bootstrapServers(), new TopicNames(prefix));
        installed.said("topics", "--create");
        return installed;
    }

    /** A command that speaks to this installation. */
    Said said(String... arguments) {
        return Said.by(Stream.concat(
                        Stream.of(arguments),
                        Stream.of("--bootstrap-servers", bootstrapServers, "--prefix", names.prefix()))
                .toArray(String[]::new));
    }

    Producer<byte[], byte[]> producer(Map<String, Object> settings) {
        var all = new HashMap<String, Object>(settings);
        all.put("bootstrap.servers", bootstrapServers);
        return new KafkaProducer<>(all, new ByteArraySerializer(), new ByteArraySerializer());
    }

    ProducerRecord<byte[], byte[]> message(Topic topic, String key, RunId run, String prompt, Object value) {
        var message = new ProducerRecord<>(names.of(topic), utf8(key), Wire.bytes(value));
        Headers.of(run, prompt).forEach((name, text) -> message.headers().add(name, utf8(text)));
        return message;
    }

    ProducerRecord<byte[], byte[]> message(AcceptedRecord accepted) {
        return message(Topic.ACCEPTED, accepted.run().dataset(), accepted.run(), accepted.prompt(), accepted);
    }

    /** Everything that stands on a topic. */
    <T> List<T> on(Topic topic, Class<T> type) {
        var records = new ArrayList<T>();
        var connection = new Connection(bootstrapServers, Map.of(), names);
        try (var cluster = Cluster.reach(connection);
                var reader = cluster.reader(List.of(names.of(topic)))) {
            reader.readToEnd(row -> records.add(Wire.read(row.value(), type)));
        }
        return records;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
