package dev.millrace.packaged;

import dev.millrace.bench.plant.Plant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Where the generator's group stands on each partition, and what it says beside. */
final class GeneratorOffsets {

    private GeneratorOffsets() {}

    static Map<TopicPartition, OffsetAndMetadata> committed(Plant plant) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", plant.bootstrapServers()))) {
            return admin.listConsumerGroupOffsets("millrace-generator")
                    .partitionsToOffsetAndMetadata()
                    .get();
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
