package dev.millrace.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

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
