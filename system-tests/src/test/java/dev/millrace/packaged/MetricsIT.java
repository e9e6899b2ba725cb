package dev.millrace.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.millrace.bench.plant.Plant;
import dev.millrace.contracts.LabelValues;
import dev.millrace.contracts.RunId;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every meter of the running services stands in docs/metrics.md, and every meter that stands there is shown. */
class MetricsIT {

    private static final Duration LONG = Duration.ofSeconds(90);

    private static final Plant PLANT = SharedPlant.get();

    @BeforeAll
    static void doAllThatIsCounted() {
        SharedWork.done();
    }

    @ParameterizedTest
    @ValueSource(strings = {"generator", "scorer", "filter"})
    void everyMeterStandsInTheTableAndEveryRowIsShown(String service) throws IOException {
        var rows = MetricsTable.read().of(service);

        await(service + " shows all meters").atMost(LONG).untilAsserted(() -> {
            var scrape = Scrape.of(PLANT.port(service));
            var shown = new TreeMap<>(scrape.types());
            shown.keySet().removeIf(family -> !family.startsWith("millrace_"));
            assertThat(shown.keySet()).isEqualTo(new TreeSet<>(rows.keySet()));
            rows.forEach((name, row) -> {
                assertThat(shown).containsEntry(name, row.type());
                assertThat(scrape.of(name)).as(name).isNotEmpty().allSatisfy(sample -> {
                    var labels = new TreeSet<>(sample.labels().keySet());
                    labels.remove("le");
                    assertThat(labels).isEqualTo(new TreeSet<>(row.labels()));
                });
            });
        });
    }

    /** Those of partitions and stores come when the binder looks at Kafka's meters again, after a minute. */
    @ParameterizedTest
    @ValueSource(strings = {"generator", "scorer", "filter"})
    void metersOfOthersThatTheDocsNameAreShown(String service) throws IOException {
        var names = MetricsTable.read().foreign().stream()
                .filter(row -> row.services().contains(service))
                .map(MetricsTable.Row::name)
                .toList();
        assertThat(names).isNotEmpty();

        await(service + " shows what others count").atMost(LONG.multipliedBy(2)).untilAsserted(() -> {
            var shown = Scrape.of(PLANT.port(service)).types().keySet();
            assertThat(shown).containsAll(names);
            assertThat(shown).filteredOn(name -> name.startsWith("kafka_")).isSubsetOf(names);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"generator", "scorer", "filter"})
    void noLabelGrowsWithoutBound(String service) throws IOException {
        var table = MetricsTable.read();
        var values = new TreeMap<String, TreeSet<String>>();
        for (var sample : Scrape.of(PLANT.port(service)).samples()) {
            if (sample.name().startsWith("millrace_")) {
                sample.labels().forEach((label, value) -> {
                    table.closed().stream()
                            .filter(closed -> closed.concerns(sample.name(), label))
                            .forEach(closed -> assertThat(closed.values()).contains(value));
                    values.computeIfAbsent(sample.name() + " " + label, first -> new TreeSet<>())
                            .add(value);
                });
            }
        }
        assertThat(values).isNotEmpty();
        assertThat(values.values()).allSatisfy(all -> assertThat(all).hasSizeLessThanOrEqualTo(LabelValues.MOST + 1));
    }

    @Test
    void moreDatasetsThanNamesAreCountedTogether() {
        var scrape = Scrape.of(PLANT.port("filter"));

        assertThat(scrape.sum("millrace_prompts_issued_total", Map.of("dataset", LabelValues.OTHER)))
                .isGreaterThanOrEqualTo(SharedWork.DATASETS - LabelValues.MOST);
        assertThat(scrape.sum("millrace_run_issued", Map.of("dataset", LabelValues.OTHER)))
                .isGreaterThanOrEqualTo(SharedWork.DATASETS - LabelValues.MOST);
    }

    @Test
    void theBooksBalanceAndTheGaugesAreTheBooks() {
        await("the gauges show the books").atMost(LONG).untilAsserted(() -> {
            var scrape = Scrape.of(PLANT.port("filter"));
            var dataset = Map.of("dataset", SharedWork.MEASURED.dataset());
            assertThat(scrape.sum("millrace_books_broken", Map.of())).isZero();
            assertThat(scrape.sum("millrace_prompts_issued_total", dataset))
                    .isEqualTo((double) (issued(SharedWork.MEASURED) + issued(SharedWork.CANCELLED)));
            assertThat(scrape.sum("millrace_verdicts_total", Map.of("dataset", "measured", "verdict", "accepted")))
                    .isEqualTo((double) (accepted(SharedWork.MEASURED) + accepted(SharedWork.CANCELLED)));
        });
    }

    @Test
    void whatIsPaidTwiceIsCounted() {
        await("late answers are counted").atMost(LONG).untilAsserted(() -> {
            var scrape = Scrape.of(PLANT.port("filter"));
            for (var reason : List.of("redelivered", "rebought", "late")) {
                var labels = Map.of("dataset", "measured", "reason", reason);
                assertThat(scrape.sum("millrace_answers_dropped_total", labels))
                        .as(reason)
                        .isPositive();
            }
            for (var purpose : List.of("teacher", "judge")) {
                assertThat(scrape.sum("millrace_spend_money_total", Map.of("dataset", "measured", "purpose", purpose)))
                        .as(purpose)
                        .isPositive();
            }
        });
    }

    private static long accepted(RunId run) {
        return PLANT.progress(run).orElseThrow().books().accepted();
    }

    private static long issued(RunId run) {
        return PLANT.progress(run).orElseThrow().books().issued();
    }
}
