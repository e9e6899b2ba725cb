package dev.millrace.bench.chaos;

import dev.millrace.bench.plant.Plant;
import dev.millrace.contracts.Topic;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** How much each process has written: the ends of the topics that it alone writes. */
final class WrittenRecords implements AutoCloseable {

    private static final Map<String, Topic> WRITES = Map.of(
            "filter",
            Topic.PROMPTS,
            "generator",
            Topic.GENERATIONS,
            "scorer",
            Topic.SCORES,
            Plant.BROKER,
            Topic.PROMPTS);

    private final Plant plant;
    private final Admin admin;

    WrittenRecords(Plant plant) {
        this.plant = plant;
        this.admin = Admin.create(Map.of(
                "bootstrap.servers", plant.bootstrapServers(),
                "default.api.timeout.ms", "2000",
                "request.timeout.ms", "1000",
                "reconnect.backoff.max.ms", "200"));
    }

    /** Records that this process ever wrote; absent while the broker does not say. */
    OptionalLong by(String name) {
        var topic = plant.cluster().names().of(WRITES.getOrDefault(name, Topic.PROMPTS));
        try {
            var partitions = admin.describeTopics(List.of(topic)).allTopicNames().get().values().stream()
                    .flatMap(described -> described.partitions().stream())
                    .collect(Collectors.toMap(
                            partition -> new TopicPartition(topic, partition.partition()),
                            partition -> OffsetSpec.latest()));
            return OptionalLong.of(admin.listOffsets(partitions).all().get().values().stream()
                    .mapToLong(end -> end.offset())
                    .sum());
        } catch (ExecutionException away) {
            return OptionalLong.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return OptionalLong.empty();
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
