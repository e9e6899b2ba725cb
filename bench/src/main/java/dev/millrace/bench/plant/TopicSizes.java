package dev.millrace.bench.plant;

import dev.millrace.cli.outcome.WorkFailed;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** How many messages stand on each topic and how many bytes they take there; those of Kafka itself are left out. */
public record TopicSizes(Map<String, Size> topics) {

    /** What a topic holds; the markers of transactions count as messages too. */
    public record Size(long messages, long bytes) {

        private static final Size NONE = new Size(0, 0);

        private Size plus(Size other) {
            return new Size(messages + other.messages, bytes + other.bytes);
        }
    }

    /** As the broker has them now. */
    public static TopicSizes now(Admin admin) {
        try {
            var bytes = new HashMap<TopicPartition, Long>();
            var nodes = admin.describeCluster().nodes().get().stream()
                    .map(node -> node.id())
                    .toList();
            admin.describeLogDirs(nodes).allDescriptions().get().values().stream()
                    .map(Map::values)
                    .flatMap(Collection::stream)
                    .forEach(directory -> directory
                            .replicaInfos()
                            .forEach((partition, replica) -> bytes.put(partition, replica.size())));
            bytes.keySet().removeIf(partition -> partition.topic().startsWith("__"));
            var specs = new HashMap<TopicPartition, OffsetSpec>();
            bytes.keySet().forEach(partition -> specs.put(partition, OffsetSpec.latest()));
            var sizes = new TreeMap<String, Size>();
            admin.listOffsets(specs)
                    .all()
                    .get()
                    .forEach((partition, end) -> sizes.merge(
                            partition.topic(), new Size(end.offset(), bytes.getOrDefault(partition, 0L)), Size::plus));
            return new TopicSizes(sizes);
        } catch (ExecutionException failed) {
            throw new WorkFailed("the broker does not tell how large its topics are: " + failed.getMessage(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new WorkFailed("interrupted while asking for the sizes of topics", interrupted);
        }
    }

    /** What came since. */
    public TopicSizes since(TopicSizes earlier) {
        var grown = new TreeMap<String, Size>();
        topics.forEach((topic, size) -> {
            var before = earlier.topics.getOrDefault(topic, Size.NONE);
            grown.put(topic, new Size(size.messages - before.messages, size.bytes - before.bytes));
        });
        return new TopicSizes(grown);
    }

    /** All topics whose name is such, together. */
    public Size of(Predicate<String> name) {
        return topics.entrySet().stream()
                .filter(topic -> name.test(topic.getKey()))
                .map(Map.Entry::getValue)
                .reduce(Size.NONE, Size::plus);
    }
}
