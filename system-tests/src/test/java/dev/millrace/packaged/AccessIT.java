package dev.millrace.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.access.Access;
import dev.millrace.access.AccessCheck;
import dev.millrace.access.Right;
import dev.millrace.access.Rights;
import dev.millrace.cli.kafka.Cluster;
import dev.millrace.cli.kafka.Connection;
import dev.millrace.contracts.Topic;
import dev.millrace.contracts.TopicNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is missing is found before anything is done, against a broker without any service. */
class AccessIT {

    private static final Path DIRECTORY = Path.of("target", "plants", "access");
    private static final TopicNames NAMES = TopicNames.DEFAULT;
    private static final String PREFIX = "millrace-filter-";
    private static final String USER = "user";

    private static GuardedBroker broker;

    @BeforeAll
    static void start() {
        broker = new GuardedBroker(DIRECTORY.resolve("broker"), List.of(USER), Optional.empty());
        var made = Command.run(DIRECTORY, broker.as(GuardedBroker.ADMIN, NAMES), "topics", "--create");
        assertThat(made.exit()).as(made.text()).isZero();
    }

    @AfterAll
    static void stop() {
        Optional.ofNullable(broker).ifPresent(GuardedBroker::close);
    }

    @Test
    void whoMayReadSeedsButNotWriteThemOpensNoRun() throws IOException {
        broker.allow(
                USER,
                List.of(
                        Right.onTopic(AclOperation.WRITE, NAMES.of(Topic.RUNS)),
                        Right.onTopic(AclOperation.READ, NAMES.of(Topic.SEEDS)),
                        Right.onTopic(AclOperation.READ, NAMES.of(Topic.PROGRESS)),
                        Right.onTopic(AclOperation.READ, NAMES.of(Topic.REPORTS))));
        var prompts = Files.writeString(DIRECTORY.resolve("one.jsonl"), "{\"prompt\":\"What is 1 + 1?\"}\n");

        var said = Command.run(
                DIRECTORY,
                broker.as(USER, NAMES),
                "run",
                "access/refused",
                "--recipe",
                "direct",
                "--prompts",
                prompts.toString());

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.text())
                .contains("User:user lacks Write on topic millrace.seeds")
                .hasLineCount(1);
        assertThat(opened()).isEmpty();
    }

    @Test
    void rightsOnTopicsThatDoNotExistYetAreMissedToo() throws InterruptedException {
        var create = right(AclOperation.CREATE);
        var read = right(AclOperation.READ);
        assertThat(missed()).contains(lacking("Create", "Read"));

        broker.allow(USER, List.of(create));
        assertThat(missed()).contains(lacking("Read"));
        broker.allow(USER, List.of(read));
        assertThat(missed()).isEmpty();
        broker.forbid(USER, create);
        assertThat(missed()).contains(lacking("Create"));
    }

    @Test
    void whoGivesNoPasswordIsToldThatTheBrokerHangsUp() {
        var said = Command.run(DIRECTORY, new Connection(address(), Map.of(), NAMES), "status");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.text())
                .isEqualTo("millrace: the broker at " + address()
                        + " hangs up, but security.protocol is PLAINTEXT, expected SASL_PLAINTEXT\n");
    }

    private static List<Object> opened() {
        try (var cluster = Cluster.reach(broker.as(GuardedBroker.ADMIN, NAMES));
                var reader = cluster.reader(cluster.having(Topic.RUNS))) {
            var rows = new ArrayList<>();
            reader.readToEnd(rows::add);
            return rows;
        }
    }

    private static Optional<String> missed() throws InterruptedException {
        var rights = Stream.of(AclOperation.CREATE, AclOperation.READ)
                .map(AccessIT::right)
                .toList();
        var access = new Access(address(), broker.as(USER, NAMES).properties(), "");
        try (var check = AccessCheck.of(access, new Rights(rights))) {
            return check.fault();
        }
    }

    private static Right right(AclOperation operation) {
        return new Right(operation, ResourceType.TOPIC, PatternType.PREFIXED, PREFIX);
    }

    private static String lacking(String... operations) {
        return "User:user lacks "
                + String.join(
                        ", ",
                        Stream.of(operations)
                                .map(operation -> operation + " on topics that begin with " + PREFIX)
                                .toList())
                + " at " + address() + "; docs/security.md tells who needs what";
    }

    private static String address() {
        return broker.as(USER, NAMES).bootstrapServers();
    }
}
