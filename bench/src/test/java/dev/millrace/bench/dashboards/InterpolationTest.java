package dev.millrace.bench.dashboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InterpolationTest {

    @Test
    void putsValuesInPlaceOfVariables() {
        assertThat(with(Duration.ofSeconds(5)).apply("sum(a{dataset=~\"$dataset\", run=~\"${run}\"}[$__range])"))
                .isEqualTo("sum(a{dataset=~\".*\", run=~\"(one|two)\"}[3600s])");
    }

    @Test
    void aRateCoversFourScrapesAtLeast() {
        assertThat(with(Duration.ofSeconds(5)).apply("rate(a[$__rate_interval])"))
                .isEqualTo("rate(a[20000ms])");
        assertThat(with(Duration.ofMinutes(1)).apply("rate(a[$__rate_interval])"))
                .isEqualTo("rate(a[65000ms])");
    }

    @Test
    void aVariableThatIsNotThereIsAnError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(Duration.ofSeconds(5)).apply("a{stage=~\"$stage\"}"))
                .withMessageContaining("stage");
    }

    private static Interpolation with(Duration interval) {
        return new Interpolation(
                Duration.ofHours(1), interval, Duration.ofSeconds(5), Map.of("dataset", ".*", "run", "(one|two)"));
    }
}
