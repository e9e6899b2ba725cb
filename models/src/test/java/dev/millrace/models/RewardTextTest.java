package dev.millrace.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RewardTextTest {

    @Test
    void readsWhatItWrites() {
        var rewards = new LinkedHashMap<String, Double>();
        rewards.put("helpfulness", 1.6171875);
        rewards.put("verbosity", -3.0e-7);

        var text = RewardText.of(rewards);

        assertThat(text).isEqualTo("helpfulness:1.6171875,verbosity:-3.0E-7");
        assertThat(RewardText.read(text)).contains(rewards);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reward:-3.28125                     | -3.28125",
                "' reward: 4.09 '                    | 4.09",
                "reward = 1e1                        | 10",
            })
    void readsOneNumber(String text, double number) {
        assertThat(RewardText.read(text)).contains(Map.of("reward", number));
    }

    @Test
    void readsPairsHoweverTheyAreParted() {
        for (var text : List.of("a:1,b:2", "a:1, b:2", "a:1\nb:2", "a: 1 b: 2", "a=1;b=2")) {
            assertThat(RewardText.read(text)).as(text).contains(Map.of("a", 1.0, "b", 2.0));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "I'd say 3", "a:1,a:2", "a:", "a:one", "a:NaN", "3.5", "a:1,,b:2", "a:1 or 2"})
    void readsNothingElse(String text) {
        assertThat(RewardText.read(text)).isEmpty();
    }
}
