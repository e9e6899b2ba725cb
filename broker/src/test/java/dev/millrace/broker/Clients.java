package dev.millrace.broker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Plain Kafka clients that write in transactions and read committed records only. */
record Clients(String bootstrapServers) {

    void createTopic(String topic) throws InterruptedException, ExecutionException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }
    }

    void writeCommitted(String topic, String value) throws InterruptedException, ExecutionException {
        try (var producer = producer()) {
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(topic, value)).get();
            producer.commitTransaction();
        }
    }

    void writeAborted(String topic, String value) throws InterruptedException, ExecutionException {
        try (var producer = producer()) {
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(topic, value)).get();
            producer.abortTransaction();
        }
    }

    /** The first values of a topic, read by a group of its own; fewer than asked for if they do not come in time. */
    List<String> readCommitted(String topic, int count) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "group.id",
                "reader-of-" + count,
                "auto.offset.reset",
                "earliest",
                "isolation.level",
                "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            var values = new ArrayList<String>();
            for (int poll = 0; poll < 20 && values.size() < count; poll++) {
                consumer.poll(Duration.ofSeconds(1)).forEach(found -> values.add(found.value()));
            }
            return values;
        }
    }

    private KafkaProducer<String, String> producer() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "transactional.id",
                "writer",
                "max.request.size",
                6 * 1024 * 1024);
        var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
        producer.initTransactions();
        return producer;
    }
}
