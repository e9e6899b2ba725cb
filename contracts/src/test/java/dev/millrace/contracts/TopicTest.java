package dev.millrace.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicTest {

    @Test
    void namesBeginWithThePrefixOfTheInstallation() {
        var names = new TopicNames("lab.millrace");

        assertThat(names.of(Topic.ACCEPTED)).isEqualTo("lab.millrace.accepted");
        assertThat(names.prompts("")).isEqualTo("lab.millrace.prompts");
        assertThat(names.prompts("big-models")).isEqualTo("lab.millrace.prompts.big-models");
        assertThat(names.deadLetters(Topic.SEEDS)).isEqualTo("lab.millrace.seeds.dlq");
        assertThatIllegalArgumentException().isThrownBy(() -> new TopicNames("a b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dlq", "a.dlq", "a.b", "a/b", "a b", "차선"})
    void noLaneIsCalledAsAnotherTopicOrAsNone(String lane) {
        assertThat(TopicNames.isLane(lane)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TopicNames.DEFAULT.prompts(lane))
                .withMessage(
                        "the lane name \"" + lane + "\", expected 1 to 50 letters, digits, '_' or '-', and not dlq,"
                                + " where dead letters of prompts stand");
    }

    @ParameterizedTest
    @ValueSource(strings = {"slow", "dlq2", "my-dlq", "DLQ", "_", "-a"})
    void lanesHaveNamesOfTheirOwn(String lane) {
        assertThat(TopicNames.isLane(lane)).isTrue();
        assertThat(TopicNames.DEFAULT.prompts(lane)).isEqualTo("millrace.prompts." + lane);
    }

    @Test
    void aPlaceIsTopicPartitionAndOffset() {
        assertThat(Headers.place("millrace.seeds", 3, 7)).isEqualTo("millrace.seeds-3-7");
    }

    @Test
    void datasetsAreKeptForEver() {
        assertThat(Topic.all())
                .filteredOn(topic -> topic.retention() == Retention.FOR_EVER)
                .containsExactly(Topic.ACCEPTED, Topic.PREFERENCES);
    }

    @Test
    void whatHasOneValueForEachKeyIsCompacted() {
        assertThat(Topic.all())
                .filteredOn(topic -> topic.retention().cleanupPolicy().equals("compact"))
                .containsExactly(Topic.PROGRESS, Topic.REPORTS, Topic.RECIPES);
    }

    @Test
    void whatServicesReadHasDeadLetters() {
        assertThat(Topic.all())
                .filteredOn(Topic::hasDeadLetters)
                .containsExactly(Topic.RUNS, Topic.SEEDS, Topic.PROMPTS, Topic.GENERATIONS, Topic.SCORES);
    }

    @Test
    void headersNameDatasetRunAndPrompt() {
        assertThat(Headers.of(RunId.parse("d/r"), "p"))
                .containsExactly(Map.entry("dataset", "d"), Map.entry("run", "r"), Map.entry("prompt", "p"));
        assertThat(Headers.of(RunId.parse("d/r"), "")).containsOnlyKeys("dataset", "run");
    }
}
