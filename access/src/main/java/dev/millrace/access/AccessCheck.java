package dev.millrace.access;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.DescribeConsumerGroupsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TransactionalIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;

/**
 * Asks Kafka whether it lets a program do all that it needs; it tells any program what that program may do.
 *
 * <p>A right that is needed rarely, such as to write dead letters or to delete what was read, is found missing before it is
 * needed.
 */
public final class AccessCheck implements AutoCloseable {

    private static final String ANSWER_MILLIS = "5000";

    /** Any name below a prefix will do: it need not exist. */
    private static final String ANY = "any";

    private final Access access;
    private final Rights rights;
    private final AccessFault faults;
    private final Admin admin;

    private boolean faulty;

    AccessCheck(Access access, Rights rights, AccessFault faults, Admin admin) {
        this.access = access;
        this.rights = rights;
        this.faults = faults;
        this.admin = admin;
    }

    /**
     * Asks nothing yet.
     *
     * @throws AccessRefused if no client of Kafka can use what it is told
     */
    public static AccessCheck of(Access access, Rights rights) {
        var faults = new AccessFault(access, rights);
        faults.beforehand().ifPresent(sentence -> {
            throw new AccessRefused(sentence);
        });
        try {
            var settings = access.admin(Map.of(
                    AdminClientConfig.CLIENT_ID_CONFIG,
                    "millrace-access",
                    AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                    ANSWER_MILLIS,
                    AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                    ANSWER_MILLIS,
                    AdminClientConfig.ENABLE_METRICS_PUSH_CONFIG,
                    "false"));
            return new AccessCheck(access, rights, faults, Admin.create(settings));
        } catch (KafkaException unusable) {
            throw new AccessRefused(faults.unusable(unusable));
        }
    }

    /** What it does not let the program do, in one sentence; empty if it lets it do everything. */
    public Optional<String> fault() throws InterruptedException {
        // A broker that was away may be back with TLS.
        var beforehand = faulty ? faults.beforehand() : Optional.<String>empty();
        var fault = beforehand.isPresent() ? beforehand : asked();
        faulty = fault.isPresent();
        return fault;
    }

    private Optional<String> asked() throws InterruptedException {
        try {
            var absent = new TreeSet<String>();
            Set<Right> missing = new LinkedHashSet<>();
            topics(missing, absent);
            groups(missing);
            transactions(missing);
            if (!missing.isEmpty()) {
                return Optional.of(faults.lacking(missing));
            }
            return absent.isEmpty() ? Optional.empty() : Optional.of(faults.absent(absent));
        } catch (ExecutionException failed) {
            return Optional.of(sentence(failed.getCause() == null ? failed : failed.getCause()));
        } catch (KafkaException failed) {
            return Optional.of(sentence(failed));
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }

    private String sentence(Throwable failure) {
        if (failure instanceof TimeoutException) {
            return faults.unanswered();
        }
        return faults.of(failure)
                .orElseGet(() -> "Kafka at " + access.bootstrapServers() + " fails: " + AccessFault.innermost(failure));
    }

    private void topics(Collection<Right> missing, Collection<String> absent)
            throws InterruptedException, ExecutionException {
        var names = new TreeSet<String>();
        var prefixed = new ArrayList<Right>();
        for (var right : of(ResourceType.TOPIC)) {
            if (right.pattern() == PatternType.LITERAL) {
                names.add(right.name());
            } else {
                prefixed.add(right);
            }
        }
        if (!prefixed.isEmpty()) {
            names.addAll(below(prefixed, missing));
        }
        var described = admin.describeTopics(names, new DescribeTopicsOptions().includeAuthorizedOperations(true))
                .topicNameValues();
        for (var topic : described.entrySet()) {
            var needed = of(ResourceType.TOPIC).stream()
                    .filter(right -> right.covers(ResourceType.TOPIC, topic.getKey()))
                    .toList();
            try {
                var allowed = topic.getValue().get().authorizedOperations();
                needed.stream().filter(right -> !allows(allowed, right)).forEach(missing::add);
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof UnknownTopicOrPartitionException) {
                    // What only a prefix covers comes and goes.
                    needed.stream()
                            .filter(right -> right.pattern() == PatternType.LITERAL)
                            .forEach(right -> absent.add(right.name()));
                } else {
                    requireRefusal(failed);
                    // To make a topic is no right to see it.
                    needed.stream()
                            .filter(right -> right.operation() != AclOperation.CREATE)
                            .forEach(missing::add);
                }
            }
        }
    }

    /** The topics that begin so; where none is seen, one that need not exist, which Kafka is asked about all the same. */
    private Set<String> below(List<Right> prefixed, Collection<Right> missing)
            throws InterruptedException, ExecutionException {
        var existing = admin.listTopics().names().get();
        var names = new TreeSet<String>();
        for (var right : prefixed) {
            var seen = existing.stream()
                    .filter(name -> right.covers(ResourceType.TOPIC, name))
                    .toList();
            names.addAll(seen);
            if (seen.isEmpty()) {
                names.add(name(right));
                if (right.operation() == AclOperation.CREATE && !mayCreate(name(right))) {
                    missing.add(right);
                }
            }
        }
        return names;
    }

    private boolean mayCreate(String topic) throws InterruptedException, ExecutionException {
        var untold = new NewTopic(topic, Optional.empty(), Optional.empty());
        try {
            admin.createTopics(List.of(untold), new CreateTopicsOptions().validateOnly(true))
                    .all()
                    .get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof TimeoutException) {
                throw failed;
            }
            // What else Kafka has against this topic is not about rights.
            return !(failed.getCause() instanceof AuthorizationException);
        }
        return true;
    }

    private void groups(Collection<Right> missing) throws InterruptedException, ExecutionException {
        for (var right : of(ResourceType.GROUP)) {
            var name = name(right);
            var group = admin.describeConsumerGroups(
                            List.of(name), new DescribeConsumerGroupsOptions().includeAuthorizedOperations(true))
                    .describedGroups()
                    .get(name);
            try {
                if (group != null && !allows(group.get().authorizedOperations(), right)) {
                    missing.add(right);
                }
            } catch (ExecutionException failed) {
                if (!(failed.getCause() instanceof GroupIdNotFoundException)) {
                    requireRefusal(failed);
                    missing.add(right);
                }
            }
        }
    }

    private void transactions(Collection<Right> missing) throws InterruptedException, ExecutionException {
        for (var right : of(ResourceType.TRANSACTIONAL_ID)) {
            KafkaFuture<?> transaction =
                    admin.describeTransactions(List.of(name(right))).description(name(right));
            try {
                transaction.get();
            } catch (ExecutionException failed) {
                if (!(failed.getCause() instanceof TransactionalIdNotFoundException)) {
                    requireRefusal(failed);
                    missing.add(right);
                }
            }
        }
    }

    private List<Right> of(ResourceType kind) {
        return rights.all().stream().filter(right -> right.resource() == kind).toList();
    }

    private static String name(Right right) {
        return right.pattern() == PatternType.LITERAL ? right.name() : right.name() + ANY;
    }

    /** A broker that does not tell is taken to allow it. */
    private static boolean allows(Set<AclOperation> allowed, Right right) {
        return allowed == null || allowed.isEmpty() || allowed.contains(right.operation());
    }

    private static void requireRefusal(ExecutionException failed) throws ExecutionException {
        if (!(failed.getCause() instanceof AuthorizationException)) {
            throw failed;
        }
    }
}
