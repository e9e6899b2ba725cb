package dev.millrace.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class KafkaMetersTest {

    private static final Path REPOSITORY = Path.of("..");

    private static final Pattern METER = Pattern.compile("\\bkafka_(?:consumer|producer|stream|admin)_\\w+");

    @Test
    void areShownIfSomebodyLooksAtThem() {
        var registry = new SimpleMeterRegistry();
        registry.config().meterFilter(new KafkaMeters());
        for (var name : List.of(
                "kafka.stream.state.estimate.num.keys",
                "kafka.stream.state.block.cache.usage",
                "jvm.memory.used",
                "millrace.runs")) {
            registry.gauge(name, 1);
        }

        assertThat(registry.getMeters())
                .extracting(Meter::getId)
                .extracting(Meter.Id::getName)
                .containsExactlyInAnyOrder("kafka.stream.state.estimate.num.keys", "jvm.memory.used", "millrace.runs");
    }

    @Test
    void areThoseThatTheDocsList() throws IOException {
        assertThat(named("docs/metrics.md")).isEqualTo(shown());
    }

    @Test
    void areAllThatDashboardsAndRulesAskFor() throws IOException {
        var asked = new TreeSet<String>();
        for (var folder : List.of("deploy/grafana/dashboards", "deploy/prometheus/rules")) {
            try (var files = Files.list(REPOSITORY.resolve(folder))) {
                for (var file : files.toList()) {
                    asked.addAll(named(REPOSITORY.relativize(file).toString()));
                }
            }
        }
        assertThat(asked).hasSizeGreaterThan(10).isSubsetOf(shown());
    }

    private static Set<String> shown() {
        return KafkaMeters.SHOWN.stream()
                .map(name -> withoutSuffix(name.replace('.', '_')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> named(String file) throws IOException {
        return METER.matcher(Files.readString(REPOSITORY.resolve(file)))
                .results()
                .map(MatchResult::group)
                .map(KafkaMetersTest::withoutSuffix)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Prometheus' naming adds it to counters that lack it. */
    private static String withoutSuffix(String name) {
        return name.replaceFirst("_total$", "");
    }
}
