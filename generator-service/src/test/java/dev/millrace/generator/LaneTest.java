package dev.millrace.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.millrace.contracts.TopicNames;
import dev.millrace.models.ConfigRefused;
import dev.millrace.models.ConfigValues;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaneTest {

    private static final ConfigValues VALUES = new ConfigValues("millrace.generator");

    @Test
    void theDefaultLaneHasNoName() {
        assertThat(lane(Optional.empty())).isEqualTo(new Lane("mine.prompts", "mine-generator"));
    }

    @Test
    void everyLaneHasItsOwnTopicAndGroup() {
        assertThat(lane(Optional.of("slow"))).isEqualTo(new Lane("mine.prompts.slow", "mine-generator-slow"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "dlq", "a.b", "a b"})
    void refusesWhatNoLaneCanBeCalled(String name) {
        assertThatExceptionOfType(ConfigRefused.class)
                .isThrownBy(() -> lane(Optional.of(name)))
                .withMessage(
                        "millrace.generator.lane is \"" + name
                                + "\", expected 1 to 50 letters, digits, '_' or '-', and not dlq, where dead letters of prompts stand");
    }

    private static Lane lane(Optional<String> name) {
        return Lane.of(name, new TopicNames("mine"), VALUES);
    }
}
