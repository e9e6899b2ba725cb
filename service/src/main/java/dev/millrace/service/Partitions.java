package dev.millrace.service;

import java.util.Collection;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.common.TopicPartition;

/** Partitions in few words, topic by topic. */
public final class Partitions {

    private Partitions() {}

    /** As {@code millrace.prompts 0 1 3, millrace.seeds 2}; no partition at all is {@code nothing}. */
    public static String words(Collection<TopicPartition> partitions) {
        var byTopic = new TreeMap<String, TreeSet<Integer>>();
        partitions.forEach(partition -> byTopic.computeIfAbsent(partition.topic(), topic -> new TreeSet<>())
                .add(partition.partition()));
        var words = new StringBuilder();
        byTopic.forEach((topic, numbers) -> {
            words.append(words.isEmpty() ? "" : ", ").append(topic);
            numbers.forEach(number -> words.append(' ').append(number));
        });
        return words.isEmpty() ? "nothing" : words.toString();
    }
}
