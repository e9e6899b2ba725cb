package dev.millrace.filter.board;

import static dev.millrace.filter.board.Runs.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import dev.millrace.contracts.LabelValues;
import dev.millrace.contracts.RunProgress;
import dev.millrace.ledger.Law;
import dev.millrace.ledger.RunView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RunRowsTest {

    @Test
    void countRunsByStateThoughThereAreNone() {
        var none = rows();

        assertThat(none.of(RunGauge.RUNS))
                .containsOnlyKeys(
                        List.of("open"), List.of("sealed"), List.of("done"), List.of("short"), List.of("cancelled"));
        assertThat(none.of(RunGauge.RUNS).values()).containsOnly(0.0);
        assertThat(none.of(RunGauge.PAUSED)).containsExactly(entry(List.of(), 0.0));

        var some = rows(Runs.open("a/one"), Runs.open("a/two"), Runs.ended("b/one", NOON));
        assertThat(some.of(RunGauge.RUNS)).containsEntry(List.of("open"), 2.0).containsEntry(List.of("done"), 1.0);
    }

    @Test
    void tellWhichLawIsBrokenByHowManyRuns() {
        assertThat(rows(Runs.open("a/one")).of(RunGauge.BROKEN).values())
                .hasSize(Law.values().length)
                .containsOnly(0.0);

        var broken = rows(Runs.broken("a/one"), Runs.broken("a/two"), Runs.open("a/three"));
        assertThat(broken.of(RunGauge.BROKEN)).containsEntry(List.of("prompts"), 2.0);
        assertThat(broken.of(RunGauge.BROKEN).values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isEqualTo(2);
    }

    @Test
    void showTheBooksOfAStage() {
        var rows = rows(Runs.open("a/one"));

        assertThat(rows.of(RunGauge.ISSUED)).containsExactly(entry(List.of("a", "one", "answer"), 1.0));
        assertThat(rows.of(RunGauge.OPEN)).containsExactly(entry(List.of("a", "one", "answer"), 1.0));
        assertThat(rows.of(RunGauge.ACCEPTED)).containsExactly(entry(List.of("a", "one", "answer"), 0.0));
        assertThat(rows.of(RunGauge.SEEDS))
                .containsEntry(List.of("a", "one", "used"), 1.0)
                .containsEntry(List.of("a", "one", "waiting"), 0.0);
        assertThat(rows.of(RunGauge.TARGET)).containsExactly(entry(List.of("a", "one"), 9.0));
        assertThat(rows.of(RunGauge.STRATUM_TARGET)).containsExactly(entry(List.of("a", "one", "north"), 5.0));
    }

    @Test
    void showWhichShareOfEachBudgetIsSpentWhatWasBoughtBesideIncluded() {
        var later = NOON.plus(Duration.ofMinutes(15));
        var budget =
                RunRows.of(List.of(new RunView(Runs.open("a/one"), 0)), later).of(RunGauge.BUDGET);

        assertThat(budget.get(List.of("a", "one", "tokens"))).isCloseTo(0.3, within(1e-9));
        assertThat(budget.get(List.of("a", "one", "money"))).isCloseTo(0.5, within(1e-9));
        assertThat(budget.get(List.of("a", "one", "time"))).isCloseTo(0.25, within(1e-9));
    }

    @Test
    void showNoMoreOverduePromptsThanAreOpen() {
        var views = List.of(new RunView(Runs.open("a/one"), 3), new RunView(Runs.ended("a/two", NOON), 3));

        assertThat(RunRows.of(views, NOON).of(RunGauge.OVERDUE))
                .containsEntry(List.of("a", "one"), 1.0)
                .containsEntry(List.of("a", "two"), 0.0);
    }

    @Test
    void nameFiftyRunsTheNewestThatAreNotOverAndAddUpAllOthers() {
        var runs = new ArrayList<RunProgress>();
        runs.add(Runs.ended("over/one", NOON));
        for (int i = 0; i < 60; i++) {
            runs.add(Runs.open("data-" + i + "/one", NOON.plusSeconds(i)));
        }

        var issued = rows(runs.toArray(RunProgress[]::new)).of(RunGauge.ISSUED);

        assertThat(issued).hasSize(LabelValues.MOST + 1);
        assertThat(issued).containsEntry(List.of("data-59", "one", "answer"), 1.0);
        assertThat(issued).containsEntry(List.of("other", "other", "answer"), 11.0);
    }

    @Test
    void takeTheLargestShareOfThoseWithoutNames() {
        var runs = Stream.iterate(0, i -> i + 1)
                .limit(60)
                .map(i -> Runs.open("data-" + i + "/one"))
                .toArray(RunProgress[]::new);

        assertThat(rows(runs).of(RunGauge.BUDGET).get(List.of("other", "other", "tokens")))
                .isCloseTo(0.3, within(1e-9));
    }

    private static RunRows rows(RunProgress... runs) {
        return RunRows.of(Arrays.stream(runs).map(run -> new RunView(run, 0)).toList(), NOON);
    }
}
