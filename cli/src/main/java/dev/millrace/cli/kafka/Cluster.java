package dev.millrace.cli.kafka;

import dev.millrace.access.AccessFault;
import dev.millrace.access.Rights;
import dev.millrace.cli.outcome.BadInput;
import dev.millrace.cli.outcome.WorkFailed;
import dev.millrace.cli.topics.TopicPlan;
import dev.millrace.cli.topics.TopicState;
import dev.millrace.contracts.Topic;
import dev.millrace.contracts.TopicNames;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** An installation's Kafka, reached. */
public final class Cluster implements AutoCloseable {

    private static final Duration GOODBYE = Duration.ofSeconds(2);

    /** Each try is an answered request, so that a thousand of them are some seconds. */
    private static final int MOST_TRIES = 5_000;

    private final Connection connection;
    private final Admin admin;
    private final Set<String> topics;

    Cluster(Connection connection, Admin admin, Set<String> topics) {
        this.connection = connection;
        this.admin = admin;
        this.topics = new TreeSet<>(topics);
    }

    /**
     * Reaches it, or says in one sentence that nobody answers.
     *
     * @throws BadInput if no broker answers
     */
    public static Cluster reach(Connection connection) {
        new AccessFault(connection.access(), Rights.NONE).beforehand().ifPresent(sentence -> {
            throw new BadInput(sentence);
        });
        Admin admin;
        try {
            admin = connection.admin();
        } catch (KafkaException unusable) {
            throw KafkaFailure.unusable(unusable, connection);
        }
        try {
            return new Cluster(
                    connection, admin, got(connection, admin.listTopics().names()));
        } catch (RuntimeException unreachable) {
            admin.close(Duration.ZERO);
            throw unreachable;
        }
    }

    /** The names of this installation's topics. */
    public TopicNames names() {
        return connection.names();
    }

    /** What one says about it: its address. */
    public String address() {
        return connection.bootstrapServers();
    }

    /** The prompts topics of all lanes. */
    public List<String> prompts() {
        var prompts = names().of(Topic.PROMPTS);
        requireSeen(AclOperation.READ, List.of(prompts));
        return topics.stream()
                .filter(topic -> topic.equals(prompts) || topic.startsWith(prompts + "."))
                .filter(topic -> !topic.endsWith(".dlq"))
                .sorted()
                .toList();
    }

    /**
     * The topics by name, to be read.
     *
     * @throws BadInput if one is missing, or may not be read
     */
    public Set<String> having(Topic... wanted) {
        return existing(AclOperation.READ, wanted);
    }

    /**
     * Makes sure that topics are there to be written.
     *
     * @throws BadInput if one is missing, or may not be written
     */
    public void requireWritable(Topic... wanted) {
        existing(AclOperation.WRITE, wanted);
    }

    private Set<String> existing(AclOperation operation, Topic... wanted) {
        var found = new TreeSet<String>();
        for (var topic : wanted) {
            var name = names().of(topic);
            if (!topics.contains(name)) {
                requireSeen(operation, List.of(name));
                throw new BadInput(
                        "the topic " + name + " is missing at " + address() + "; `millrace topics --create` makes it");
            }
            found.add(name);
        }
        requireAllowed(operation, found);
        return found;
    }

    /** Whoever may do anything with a topic sees it listed. A broker that does not tell is taken to allow it. */
    private void requireAllowed(AclOperation operation, Collection<String> listed) {
        var asked = new DescribeTopicsOptions().includeAuthorizedOperations(true);
        var described = got(connection, admin.describeTopics(listed, asked).allTopicNames());
        described.forEach((topic, description) -> {
            var allowed = description.authorizedOperations();
            if (allowed != null && !allowed.isEmpty() && !allowed.contains(operation)) {
                throw KafkaFailure.of(
                        new TopicAuthorizationException(Set.of(topic)),
                        connection,
                        Rights.onTopics(operation, List.of(topic)));
            }
        });
    }

    /** Kafka lists only what one may describe, and says of the rest that it is forbidden, whether it exists or not. */
    private void requireSeen(AclOperation operation, Collection<String> unlisted) {
        admin.describeTopics(unlisted).topicNameValues().forEach((topic, description) -> {
            try {
                description.get();
            } catch (ExecutionException failed) {
                if (!(failed.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw KafkaFailure.of(failed, connection, Rights.onTopics(operation, List.of(topic)));
                }
            } catch (InterruptedException interrupted) {
                throw interrupted(interrupted);
            }
        });
    }

    /** The topics of these names as they are; those that do not exist are left out. */
    public Map<String, TopicState> states(Collection<String> wanted) {
        var existing = wanted.stream().filter(topics::contains).toList();
        requireSeen(
                AclOperation.DESCRIBE,
                wanted.stream().filter(name -> !topics.contains(name)).toList());
        var descriptions = got(connection, admin.describeTopics(existing).allTopicNames());
        var resources = existing.stream()
                .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                .toList();
        var states = new TreeMap<String, TopicState>();
        admin.describeConfigs(resources).values().forEach((resource, config) -> {
            var needed = Rights.onTopics(AclOperation.DESCRIBE_CONFIGS, List.of(resource.name()));
            var values = new HashMap<String, String>();
            got(connection, config, needed)
                    .entries()
                    .forEach(entry -> values.put(entry.name(), String.valueOf(entry.value())));
            var partitions = descriptions.get(resource.name());
            if (partitions != null) {
                states.put(
                        resource.name(),
                        new TopicState(resource.name(), partitions.partitions().size(), values));
            }
        });
        return states;
    }

    /** Makes topics; those that another process made meanwhile are left as they are. */
    public void create(List<TopicPlan> plans) {
        var made = admin.createTopics(plans.stream()
                .map(plan -> new NewTopic(plan.name(), Optional.of(plan.partitions()), Optional.empty())
                        .configs(plan.settings()))
                .toList());
        made.values().forEach((name, creation) -> {
            try {
                creation.get();
            } catch (ExecutionException failed) {
                if (!(failed.getCause() instanceof TopicExistsException)) {
                    throw KafkaFailure.of(failed, connection, Rights.onTopics(AclOperation.CREATE, List.of(name)));
                }
            } catch (InterruptedException interrupted) {
                throw interrupted(interrupted);
            }
        });
        plans.forEach(plan -> awaitVisible(plan.name()));
    }

    /** A topic is made when the controller says so, but brokers hear of it a moment later. */
    private void awaitVisible(String topic) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            try {
                var description =
                        admin.describeTopics(List.of(topic)).topicNameValues().get(topic);
                if (description != null && hasLeaders(description.get())) {
                    topics.add(topic);
                    return;
                }
            } catch (ExecutionException failed) {
                if (!(failed.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw KafkaFailure.of(failed, connection);
                }
            } catch (InterruptedException interrupted) {
                throw interrupted(interrupted);
            }
        }
        throw new WorkFailed("the topic " + topic + " was made at " + address() + " but does not appear");
    }

    private static boolean hasLeaders(TopicDescription description) {
        return description.partitions().stream().allMatch(partition -> partition.leader() != null);
    }

    /** Reads topics from a place on, or from their beginning. */
    public TopicReader reader(Collection<String> wanted) {
        return new TopicReader(connection, wanted);
    }

    /** What sends. */
    public Sender sender() {
        return new Sender(connection);
    }

    @Override
    public void close() {
        admin.close(GOODBYE);
    }

    private static <T> T got(Connection connection, KafkaFuture<T> future) {
        return got(connection, future, Rights.NONE);
    }

    private static <T> T got(Connection connection, KafkaFuture<T> future, Rights needed) {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            throw KafkaFailure.of(failed, connection, needed);
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
    }

    private static IllegalStateException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while waiting for Kafka", cause);
    }
}
