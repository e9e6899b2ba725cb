package dev.millrace.packaged;

import dev.millrace.bench.plant.Plant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Where a group stands on each partition, and what it says beside. */
final class GroupOffsets {

    private GroupOffsets() {}

    static Map<TopicPartition, OffsetAndMetadata> committed(Plant plant, String group) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", plant.bootstrapServers()))) {
            return admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
