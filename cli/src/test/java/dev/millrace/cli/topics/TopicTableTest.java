package dev.millrace.cli.topics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.TopicNames;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TopicTableTest {

    private static final Map<String, TopicState> ALL_RIGHT = states();

    private static Map<String, TopicState> states() {
        var states = new TreeMap<String, TopicState>();
        for (var plan : TopicPlan.all(TopicNames.DEFAULT)) {
            states.put(plan.name(), new TopicState(plan.name(), plan.partitions(), plan.settings()));
        }
        return states;
    }

    private static TopicTable table(Map<String, TopicState> states) {
        return new TopicTable(TopicPlan.all(TopicNames.DEFAULT), states);
    }

    @Test
    void isContentWhenAllIsAsItShouldBe() {
        var table = table(ALL_RIGHT);
        assertThat(table.asItShouldBe()).isTrue();
        assertThat(table.missing()).isEmpty();
        assertThat(table.lines()).anyMatch(line -> line.matches("millrace.accepted +4 +for ever +delete +as it.*"));
        assertThat(table.lines()).anyMatch(line -> line.matches("millrace.progress +4 +newest +compact +as it.*"));
    }

    @Test
    void namesWhatIsMissing() {
        var states = new HashMap<>(ALL_RIGHT);
        states.remove("millrace.seeds");
        assertThat(table(states).missing()).extracting(TopicPlan::name).containsExactly("millrace.seeds");
        assertThat(table(states).lines())
                .anyMatch(line -> line.startsWith("millrace.seeds ") && line.endsWith("missing"));
    }

    @Test
    void namesWhatIsDifferent() {
        var states = new HashMap<>(ALL_RIGHT);
        states.computeIfPresent("millrace.accepted", (name, state) -> {
            var settings = new HashMap<>(state.settings());
            settings.put("retention.ms", "604800000");
            return new TopicState(name, 1, settings);
        });
        assertThat(table(states).asItShouldBe()).isFalse();
        assertThat(table(states).lines())
                .contains("    millrace.accepted has 1 partitions, expected at least 4")
                .contains("    millrace.accepted has retention.ms=604800000, expected -1");
    }

    @Test
    void morePartitionsThanNeededAreFine() {
        var states = new HashMap<>(ALL_RIGHT);
        states.computeIfPresent("millrace.seeds", (name, state) -> new TopicState(name, 12, state.settings()));
        assertThat(table(states).asItShouldBe()).isTrue();
    }

    @Test
    void topicsOfAnotherInstallationHaveItsPrefix() {
        assertThat(TopicPlan.all(new TopicNames("other")))
                .allMatch(plan -> plan.name().startsWith("other."));
    }
}
