package dev.millrace.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LabelValuesTest {

    private final LabelValues values = new LabelValues();

    @Test
    void growToFiftyNamesAndOneForAllOthers() {
        var labels = IntStream.range(0, 10_000)
                .mapToObj(i -> values.of("dataset-" + i))
                .collect(Collectors.toSet());

        assertThat(labels).hasSize(LabelValues.MOST + 1).contains("dataset-49", "other");
        assertThat(labels).doesNotContain("dataset-50");
    }

    @Test
    void keepTheNameThatAValueHad() {
        assertThat(values.of("first")).isEqualTo("first");
        IntStream.range(0, 100).forEach(i -> values.of("later-" + i));

        assertThat(values.of("first")).isEqualTo("first");
        assertThat(values.of("later-99")).isEqualTo("other");
    }

    @Test
    void haveAWordForNothing() {
        assertThat(values.of("")).isEqualTo("none");
    }
}
