package dev.millrace.cli.kafka;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.cli.outcome.BadInput;
import dev.millrace.contracts.Topic;
import dev.millrace.contracts.TopicNames;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsResult;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclOperation;
import org.junit.jupiter.api.Test;

class ClusterTest {

    private static final String SEEDS = "millrace.seeds";

    @Test
    void whoMayOnlyReadATopicMayNotWriteIt() {
        var reached = allowing(Set.of(AclOperation.READ, AclOperation.DESCRIBE));

        assertThatCode(() -> reached.having(Topic.SEEDS)).doesNotThrowAnyException();
        assertThatThrownBy(() -> reached.requireWritable(Topic.SEEDS))
                .isInstanceOf(BadInput.class)
                .hasMessage("User:ANONYMOUS lacks Write on topic millrace.seeds at 127.0.0.1:1; docs/security.md tells"
                        + " who needs what");
    }

    @Test
    void aBrokerThatDoesNotTellIsTakenToAllowIt() {
        assertThatCode(() -> allowing(Set.of()).requireWritable(Topic.SEEDS)).doesNotThrowAnyException();
    }

    private static Cluster allowing(Set<AclOperation> operations) {
        var described = new DescribeTopicsResult(
                null,
                Map.of(
                        SEEDS,
                        KafkaFuture.completedFuture(new TopicDescription(SEEDS, false, List.of(), operations)))) {};
        var admin = (Admin) Proxy.newProxyInstance(
                Admin.class.getClassLoader(), new Class<?>[] {Admin.class}, (client, question, arguments) -> described);
        return new Cluster(new Connection("127.0.0.1:1", Map.of(), TopicNames.DEFAULT), admin, Set.of(SEEDS));
    }
}
