package dev.millrace.filter;

import static dev.millrace.filter.LedgerTopologyTest.only;
import static dev.millrace.filter.LedgerTopologyTest.open;
import static dev.millrace.filter.LedgerTopologyTest.seed;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.LabelValues;
import dev.millrace.contracts.Topic;
import dev.millrace.contracts.Wire;
import io.micrometer.core.instrument.Tag;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilterMetricsTest {

    private Filter filter;

    @BeforeEach
    void start(@TempDir Path state) {
        filter = new Filter(state);
    }

    @AfterEach
    void stop() {
        filter.close();
    }

    @Test
    void countWhatIsDecided() {
        filter.command(open("data/run"));
        filter.seed(seed("s-1", "Why?"));
        var scored = Filter.answered(only(filter.prompts()), "Because.");
        filter.score(scored);
        filter.score(scored);

        assertThat(counter("millrace.prompts.issued", "dataset", "data")).isEqualTo(1);
        assertThat(counter("millrace.prompts.settled", "dataset", "data", "outcome", "answered"))
                .isEqualTo(1);
        assertThat(counter("millrace.verdicts", "dataset", "data", "verdict", "accepted", "rule", "none"))
                .isEqualTo(1);
        assertThat(counter("millrace.answers.dropped", "dataset", "data", "reason", "redelivered"))
                .isEqualTo(1);
        assertThat(counter("millrace.ledger.inputs", "input", "verdicts")).isEqualTo(2);
        assertThat(counter("millrace.filter.sent", "topic", "accepted")).isEqualTo(1);
    }

    @Test
    void tellHowLongAScoredGenerationWaitedForItsVerdicts() {
        filter.command(open("data/run"));
        filter.seed(seed("s-1", "Why?"));
        var scored = Filter.answered(only(filter.prompts()), "Because.");
        filter.send(
                Topic.SCORES,
                Wire.bytes(scored),
                Map.of(),
                Filter.NOON.minusSeconds(3).toEpochMilli());

        var delay = filter.registry.get("millrace.verdicts.delay").timer();
        assertThat(delay.count()).isEqualTo(1);
        assertThat(delay.totalTime(TimeUnit.MILLISECONDS)).isEqualTo(3_000);
    }

    @Test
    void countWhatCannotBeRead() {
        filter.send(Topic.RUNS, "dance".getBytes(UTF_8), Map.of());

        assertThat(counter("millrace.dead.letters", "topic", "runs")).isEqualTo(1);
        assertThat(counter("millrace.dead.letters", "topic", "seeds")).isZero();
    }

    @Test
    void showHowARunStands() {
        filter.command(open("data/run"));
        filter.seed(seed("s-1", "Why?"));
        filter.tick(Duration.ofSeconds(2));
        assertThat(openPrompts()).isEqualTo(1);

        filter.score(Filter.answered(only(filter.prompts()), "Because."));
        filter.tick(Duration.ofSeconds(2));
        assertThat(openPrompts()).isZero();
        assertThat(filter.registry
                        .get("millrace.runs")
                        .tag("state", "open")
                        .gauge()
                        .value())
                .isEqualTo(1);
    }

    @Test
    void showARunNoLongerThanTenMinutesAfterItsEnd() {
        filter.command(open("data/run"));
        filter.seed(seed("s-1", "Why?"));
        filter.command("{\"command\":\"cancel\",\"run\":\"data/run\"}");
        filter.tick(Duration.ofSeconds(2));
        assertThat(filter.registry.find("millrace.run.open").gauges()).hasSize(1);

        filter.tick(Duration.ofMinutes(11));

        assertThat(filter.registry.find("millrace.run.open").gauges()).isEmpty();
        assertThat(filter.registry
                        .get("millrace.runs")
                        .tag("state", "cancelled")
                        .gauge()
                        .value())
                .isZero();
        assertThat(counter("millrace.runs.ended", "state", "cancelled")).isEqualTo(1);
    }

    @Test
    void showRunsInTheProcessThatGoesOnWithThem() {
        var desk = new Desk();
        desk.hear(Topic.RUNS, open("data/run"));
        desk.hear(Topic.SEEDS, seed("s-1", "Why?"));

        desk.moveToAnotherProcess();
        desk.tick(Duration.ofSeconds(1));

        assertThat(desk.registry()
                        .get("millrace.run.open")
                        .tag("run", "run")
                        .gauge()
                        .value())
                .isEqualTo(1);
    }

    @Test
    void haveNoLabelThatGrowsWithoutBound() {
        var desk = new Desk();
        for (int i = 0; i < 200; i++) {
            var run = "data-" + i + "/run-" + i;
            desk.hear(Topic.RUNS, open(run));
            desk.hear(
                    Topic.SEEDS,
                    "{\"id\":\"s\",\"dataset\":\"data-" + i + "\",\"run\":\"run-" + i + "\",\"stratum\":\"stratum-" + i
                            + "\",\"prompt\":\"Why?\"}");
        }
        desk.tick(Duration.ofSeconds(2));

        var values = new TreeMap<String, TreeSet<String>>();
        desk.registry().getMeters().forEach(meter -> {
            for (Tag tag : meter.getId().getTags()) {
                values.computeIfAbsent(meter.getId().getName() + " " + tag.getKey(), key -> new TreeSet<>())
                        .add(tag.getValue());
            }
        });
        assertThat(values).containsKeys("millrace.prompts.issued dataset", "millrace.run.open run");
        assertThat(values.values()).allSatisfy(all -> assertThat(all).hasSizeLessThanOrEqualTo(LabelValues.MOST + 1));
        assertThat(desk.registry()
                        .get("millrace.prompts.issued")
                        .tag("dataset", "other")
                        .counter()
                        .count())
                .isEqualTo(150);
    }

    private double openPrompts() {
        return filter.registry
                .get("millrace.run.open")
                .tags("dataset", "data", "run", "run", "stage", "answer")
                .gauge()
                .value();
    }

    private double counter(String name, String... tags) {
        return filter.registry.get(name).tags(tags).counter().count();
    }
}
