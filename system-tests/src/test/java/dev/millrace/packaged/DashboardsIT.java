package dev.millrace.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.millrace.bench.dashboards.Dashboard;
import dev.millrace.bench.dashboards.Interpolation;
import dev.millrace.bench.dashboards.Panel;
import dev.millrace.bench.dashboards.Prometheus;
import dev.millrace.bench.dashboards.Series;
import dev.millrace.contracts.LabelValues;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every query of every panel and rule finds something in a real Prometheus that watched a plant at work. */
class DashboardsIT {

    /** Meters of Kafka's clients that have a topic, a task or a store come up to a minute after a service starts. */
    private static final Duration LONG = Duration.ofMinutes(3);

    private static final Duration STEP = Duration.ofSeconds(1);

    /** What is empty where all is well: nothing waits between two stages for as long as a scrape. */
    private static final Set<String> MAY_BE_EMPTY = Set.of("flow: Open and pending, by stage: B");

    /** Topics, stores, tasks and clients of an installation; the more lanes, the more of them. */
    private static final int MOST_OF_KAFKA = 150;

    private static final Pattern SELECTOR =
            Pattern.compile("\\b(?:up|millrace_\\w+|kafka_\\w+|\\w+:millrace_\\w+:\\w+)\\b(?:\\{[^}]*})?");

    private static final Pattern LABEL_VALUES = Pattern.compile("label_values\\((.+), (\\w+)\\)");

    private static Prometheus prometheus;
    private static Instant since;

    @BeforeAll
    static void watchAPlantAtWork() {
        assumeTrue(PrometheusServer.isInstalled(), "prometheus is not installed; `apt-get install prometheus` does it");
        var watcher = SharedWork.done().watcher().orElseThrow();
        prometheus = watcher.api();
        since = watcher.since();
    }

    @Test
    void everyQueryOfEveryPanelReturnsData() throws IOException {
        var queries = new TreeMap<String, Panel.Target>();
        for (var dashboard : Dashboard.all(Path.of("..", "deploy", "grafana", "dashboards"))) {
            for (var panel : dashboard.panels()) {
                panel.targets()
                        .forEach(target ->
                                queries.put(dashboard.name() + ": " + panel.title() + ": " + target.id(), target));
            }
        }
        assertThat(queries).hasSizeGreaterThan(100);
        assertThat(queries.keySet()).containsAll(MAY_BE_EMPTY);

        await("every panel shows something").atMost(LONG).untilAsserted(() -> {
            var empty = new TreeSet<String>();
            queries.forEach((name, target) -> {
                if (!MAY_BE_EMPTY.contains(name) && !hasNumbers(target)) {
                    empty.add(name);
                }
            });
            assertThat(empty).isEmpty();
        });
    }

    @Test
    void everyVariableHasValuesToChooseFrom() throws IOException {
        for (var dashboard : Dashboard.all(Path.of("..", "deploy", "grafana", "dashboards"))) {
            assertThat(dashboard.variables()).isNotEmpty().allSatisfy(variable -> {
                var query = LABEL_VALUES.matcher(interpolation().apply(variable.query()));
                assertThat(query.matches()).as(variable.query()).isTrue();
                assertThat(prometheus.labelValues(query.group(2), query.group(1), since, now()))
                        .as(variable.name())
                        .isNotEmpty();
            });
        }
    }

    @Test
    void everyRuleIsEvaluatedAndEverySelectorOfItFindsSeries() {
        await("every rule is evaluated")
                .atMost(LONG)
                .untilAsserted(() -> assertThat(prometheus.rules())
                        .hasSizeGreaterThan(30)
                        .allSatisfy((rule, expression) -> assertThat(rule).endsWith(": ok")));
        var selectors = new TreeSet<String>();
        prometheus.rules().forEach((rule, expression) -> {
            SELECTOR.matcher(expression).results().map(MatchResult::group).forEach(selectors::add);
            if (rule.contains(":millrace_")) {
                selectors.add(rule.substring(0, rule.indexOf(": ")));
            }
        });
        assertThat(selectors).hasSizeGreaterThan(40);

        await("every selector finds series").atMost(LONG).untilAsserted(() -> {
            var empty = new TreeSet<>(selectors);
            empty.removeIf(selector -> hasNumbers(ask(selector)));
            assertThat(empty).isEmpty();
        });
    }

    @Test
    void noAlertFiresThatTheWorkDidNotCause() {
        assertThat(ask("ALERTS{alertstate=\"firing\"}"))
                .extracting(series -> series.labels().get("alertname"))
                .isSubsetOf("MillraceDeadLetters");
    }

    @Test
    void noLabelGrowsWithoutBound() {
        var labels = new ArrayList<>(prometheus.labels());
        labels.remove("__name__");
        assertThat(labels).contains("dataset", "run", "model", "rule", "topic");
        for (var label : labels) {
            // Counters keep the first names that come, gauges of runs the newest: each meter has at most so many.
            var ours = "count by (__name__) (count by (__name__, " + label + ") ({__name__=~\"millrace_.+\", " + label
                    + "!=\"\"}))";
            var others = "count(count by (" + label + ") ({__name__!~\"millrace_.+\", " + label + "!=\"\"}))";
            assertThat(prometheus.ask(ours, now())).as(label).allMatch(series -> series.last() <= LabelValues.MOST + 1);
            assertThat(prometheus.ask(others, now())).as(label).allMatch(series -> series.last() <= MOST_OF_KAFKA);
        }
    }

    private static boolean hasNumbers(Panel.Target target) {
        var expression = interpolation().apply(target.expression());
        return hasNumbers(target.isInstant() ? prometheus.ask(expression, now()) : ask(expression));
    }

    private static boolean hasNumbers(List<Series> answer) {
        return answer.stream().anyMatch(Series::hasNumbers);
    }

    private static List<Series> ask(String expression) {
        return prometheus.ask(expression, since, now(), STEP);
    }

    private static Interpolation interpolation() {
        var all = new HashMap<String, String>();
        Stream.of("dataset", "run", "scorer", "job").forEach(name -> all.put(name, ".*"));
        return new Interpolation(Duration.between(since, now()), STEP, prometheus.scrapeInterval(), Map.copyOf(all));
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }
}
