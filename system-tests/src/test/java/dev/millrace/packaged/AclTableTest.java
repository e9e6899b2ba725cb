package dev.millrace.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.access.Rights;
import dev.millrace.contracts.Topic;
import dev.millrace.contracts.TopicNames;
import java.io.IOException;
import java.util.Set;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;

/** The table of rights that people read is what the services check. */
class AclTableTest {

    private static final TopicNames NORTH = new TopicNames("north");

    @Test
    void theServicesCheckWhatTheTableLists() throws IOException {
        var table = AclTable.read("north");

        assertThat(table.of("generator"))
                .containsExactlyInAnyOrderElementsOf(Rights.ofGenerator(NORTH, "north.prompts", "north-generator")
                        .all());
        assertThat(table.of("scorer"))
                .containsExactlyInAnyOrderElementsOf(Rights.ofScorer(NORTH).all());
        assertThat(table.of("filter"))
                .containsExactlyInAnyOrderElementsOf(
                        Rights.ofFilter(NORTH, Set.of()).all());
    }

    @Test
    void aLanesTopicIsWrittenByTheFilterToo() {
        assertThat(Rights.ofFilter(NORTH, Set.of("slow")).all())
                .filteredOn(right -> right.name().equals("north.prompts.slow"))
                .hasSize(1)
                .allMatch(right -> right.operation() == AclOperation.WRITE);
    }

    @Test
    void everyTopicIsWrittenByWhomTheContractsName() throws IOException {
        var table = AclTable.read("north");
        for (var topic : Topic.all()) {
            assertThat(table.rights().entrySet())
                    .filteredOn(program -> program.getValue().stream()
                            .anyMatch(right -> right.operation() == AclOperation.WRITE
                                    && right.resource() == ResourceType.TOPIC
                                    && right.name().equals(NORTH.of(topic))))
                    .extracting(program -> program.getKey())
                    .as(topic.toString())
                    .isSubsetOf(topic.writer().replace("-service", ""), "user", "submitter")
                    .isNotEmpty();
        }
    }

    @Test
    void nothingOutsideTheInstallationIsInTheTable() throws IOException {
        assertThat(AclTable.read("north").rights().values())
                .hasSize(8)
                .allSatisfy(rights -> assertThat(rights)
                        .isNotEmpty()
                        .doesNotHaveDuplicates()
                        .allMatch(right -> right.name().startsWith("north.")
                                || right.name().startsWith("north-")));
    }
}
