package dev.millrace.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** A program that knows nothing of Millrace but two topics asks, and reads what is answered. */
class PlainClientIT {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final Map<String, String> ANSWERS = Map.of(
            "What is 12 * 7?", "84",
            "What is 9 + 33?", "42",
            "What is 100 - 1?", "99",
            "What is 6 * 111?", "666",
            "What is 8 / 2?", "4",
            "What is 40 + 2?", "42");

    @Test
    void asksAndReadsTheAnswersWithItsLabels() throws ExecutionException, InterruptedException {
        var partitions = ask();
        assertThat(partitions).as("where the questions stand").hasSizeGreaterThan(1);

        var found = new ArrayList<JsonNode>();
        try (var consumer = new KafkaConsumer<String, String>(
                Map.of(
                        "bootstrap.servers", SharedPlant.get().bootstrapServers(),
                        "group.id", "somebody-else",
                        "auto.offset.reset", "earliest",
                        "isolation.level", "read_committed"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.subscribe(List.of("millrace.accepted"));
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    var json = MAPPER.readTree(record.value());
                    if (json.path("labels").path("asker").asText().equals("plain")) {
                        found.add(json);
                    }
                }
                return found.size() >= ANSWERS.size();
            });
        }
        assertThat(found).hasSize(ANSWERS.size()).allSatisfy(record -> {
            var question = record.path("messages").path(0).path("content").asText();
            assertThat(ANSWERS).containsKey(question);
            assertThat(record.path("messages").path(1).path("content").asText()).contains(ANSWERS.get(question));
            assertThat(record.path("labels").path("question").asText()).isEqualTo(question);
        });
        assertThat(found).extracting(record -> record.path("id").asText()).doesNotHaveDuplicates();
    }

    private static Set<Integer> ask() throws ExecutionException, InterruptedException {
        var partitions = new HashSet<Integer>();
        try (var producer = new KafkaProducer<String, String>(
                Map.of(
                        "bootstrap.servers", SharedPlant.get().bootstrapServers(),
                        "partitioner.class", RoundRobinPartitioner.class.getName()),
                new StringSerializer(),
                new StringSerializer())) {
            for (var question : ANSWERS.keySet()) {
                var seed = "{\"prompt\":\"" + question + "\",\"labels\":{\"asker\":\"plain\",\"question\":\"" + question
                        + "\"}}";
                partitions.add(producer.send(new ProducerRecord<>("millrace.seeds", seed))
                        .get()
                        .partition());
            }
        }
        return partitions;
    }
}
