package dev.millrace.cli.topics;

import dev.millrace.contracts.Retention;
import dev.millrace.contracts.Topic;
import dev.millrace.contracts.TopicNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A topic as it should be.
 *
 * @param settings Kafka's own names and values
 */
public record TopicPlan(String name, int partitions, Map<String, String> settings) {

    /** How long it keeps records, in milliseconds; -1 for ever. */
    public static final String RETENTION = "retention.ms";

    /** Whether old records are deleted, or all but the newest of a key. */
    public static final String CLEANUP = "cleanup.policy";

    private static final String LARGEST_MESSAGE = "max.message.bytes";

    private static final String TIMESTAMP = "message.timestamp.type";

    /** Key, headers and frame of a record that is itself of the largest size. */
    private static final int OVERHEAD_BYTES = 64 * 1024;

    /** Sorts the settings. */
    public TopicPlan {
        settings = Map.copyOf(new TreeMap<>(settings));
    }

    /** All topics of an installation, in the order in which data flows; dead letters beside their sources. */
    public static List<TopicPlan> all(TopicNames names) {
        var plans = new ArrayList<TopicPlan>();
        for (var topic : Topic.all()) {
            plans.add(of(names.of(topic), topic.partitions(), topic.retention()));
            if (topic.hasDeadLetters()) {
                plans.add(of(names.deadLetters(topic), 1, Retention.MONTH));
            }
        }
        return List.copyOf(plans);
    }

    private static TopicPlan of(String name, int partitions, Retention retention) {
        var settings = new TreeMap<String, String>();
        settings.put(CLEANUP, retention.cleanupPolicy());
        settings.put(RETENTION, String.valueOf(retention.millis()));
        settings.put(LARGEST_MESSAGE, String.valueOf(Topic.MAX_RECORD_BYTES + OVERHEAD_BYTES));
        // What the filter writes would inherit the time of what it read, and retention would eat it too early.
        settings.put(TIMESTAMP, "LogAppendTime");
        return new TopicPlan(name, partitions, settings);
    }

    /** What differs in a topic as it is, one sentence each; empty if it is as it should be. */
    public List<String> differences(TopicState actual) {
        var differences = new ArrayList<String>();
        if (actual.partitions() < partitions) {
            differences.add("has " + actual.partitions() + " partitions, expected at least " + partitions);
        }
        new TreeMap<>(settings).forEach((setting, expected) -> {
            var found = actual.settings().getOrDefault(setting, "nothing");
            if (!found.equals(expected)) {
                differences.add("has " + setting + "=" + found + ", expected " + expected);
            }
        });
        return List.copyOf(differences);
    }
}
