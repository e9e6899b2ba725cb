package dev.millrace.access;

import dev.millrace.contracts.Topic;
import dev.millrace.contracts.TopicNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;

/**
 * All that a service needs of Kafka, and nothing more; {@code docs/security.md} lists the same.
 *
 * @param all in the order in which the documentation has them
 */
public record Rights(List<Right> all) {

    /** None: nothing is known to be needed. */
    public static final Rights NONE = new Rights(List.of());

    /** Copies the list. */
    public Rights {
        all = List.copyOf(all);
    }

    /** The same with some topics. */
    public static Rights onTopics(AclOperation operation, Collection<String> topics) {
        return new Rights(
                topics.stream().map(topic -> Right.onTopic(operation, topic)).toList());
    }

    /**
     * Of a generator.
     *
     * @param prompts the topic of its lane
     * @param group the consumer group of its lane
     */
    public static Rights ofGenerator(TopicNames names, String prompts, String group) {
        return new Rights(List.of(
                Right.onTopic(AclOperation.READ, prompts),
                Right.inGroup(group),
                Right.onTopic(AclOperation.WRITE, names.of(Topic.GENERATIONS)),
                Right.onTopic(AclOperation.WRITE, names.deadLetters(Topic.PROMPTS))));
    }

    /** Of a scorer, each start of which hears of all recipes in a group of its own. */
    public static Rights ofScorer(TopicNames names) {
        var group = names.prefix() + "-scorer";
        return new Rights(List.of(
                Right.onTopic(AclOperation.READ, names.of(Topic.GENERATIONS)),
                Right.onTopic(AclOperation.READ, names.of(Topic.RECIPES)),
                Right.inGroup(group),
                new Right(AclOperation.READ, ResourceType.GROUP, PatternType.PREFIXED, group + "-recipes-"),
                Right.onTopic(AclOperation.WRITE, names.of(Topic.SCORES)),
                Right.onTopic(AclOperation.WRITE, names.deadLetters(Topic.GENERATIONS))));
    }

    /** Of a filter, whose own topics, group and transactions have names below that of its application. */
    public static Rights ofFilter(TopicNames names, Collection<String> lanes) {
        var application = names.prefix() + "-filter";
        var rights = new ArrayList<Right>();
        var reads = List.of(Topic.RUNS, Topic.SEEDS, Topic.SCORES);
        reads.forEach(topic -> rights.add(Right.onTopic(AclOperation.READ, names.of(topic))));
        rights.add(Right.inGroup(application));
        Topic.all().stream()
                .filter(topic -> topic.writer().equals("filter-service"))
                .forEach(topic -> rights.add(Right.onTopic(AclOperation.WRITE, names.of(topic))));
        lanes.stream().sorted().forEach(lane -> rights.add(Right.onTopic(AclOperation.WRITE, names.prompts(lane))));
        reads.forEach(topic -> rights.add(Right.onTopic(AclOperation.WRITE, names.deadLetters(topic))));
        for (var operation : List.of(AclOperation.CREATE, AclOperation.READ, AclOperation.WRITE, AclOperation.DELETE)) {
            rights.add(new Right(operation, ResourceType.TOPIC, PatternType.PREFIXED, application + "-"));
        }
        rights.add(
                new Right(AclOperation.WRITE, ResourceType.TRANSACTIONAL_ID, PatternType.PREFIXED, application + "-"));
        return new Rights(rights);
    }
}
