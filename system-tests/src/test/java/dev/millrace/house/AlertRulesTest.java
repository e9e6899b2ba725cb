package dev.millrace.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every alert is tested by promtool, firing and silent, and tells whoever it wakes where to read on. */
class AlertRulesTest {

    private static final String DIRECTORY = "deploy/prometheus/";

    private static final String RUNBOOK = "docs/runbook.md";

    /** An alert, as its rule says. */
    private record Alert(String name, Yaml said) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Alert> alerts() throws IOException {
        return Yaml.file(DIRECTORY + "rules/alerts.yml").at("groups").list().stream()
                .flatMap(group -> group.at("rules").list().stream())
                .map(rule -> new Alert(rule.at("alert").text(), rule))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void itSaysHowBadItIsWhatItIsAndWhereToReadOn(Alert alert) {
        assertThat(alert.said().at("labels", "severity").text()).isIn("critical", "warning");
        assertThat(alert.said().at("annotations").map()).containsOnlyKeys("summary", "description", "runbook");
        assertThat(alert.said().at("annotations", "summary").text())
                .isNotBlank()
                .hasSizeLessThan(120);
        assertThat(alert.said().at("annotations", "description").text()).isNotBlank();
        assertThat(alert.said().at("annotations", "runbook").text())
                .isEqualTo(RUNBOOK + "#" + alert.name().toLowerCase(Locale.ROOT));
    }

    @Test
    void theRunbookHasAParagraphForEachAlertAndForNothingElse() throws IOException {
        var paragraphs = new TreeMap<String, Integer>();
        var heading = "";
        for (var line : Files.readAllLines(Yaml.repository(RUNBOOK))) {
            heading = line.startsWith("## ") ? line.substring(3) : heading;
            if (!heading.isEmpty()) {
                paragraphs.merge(heading, line.startsWith("#") ? 0 : line.length(), Integer::sum);
            }
        }
        assertThat(paragraphs.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        alerts().stream().map(Alert::name).toList());
        assertThat(paragraphs.values()).allMatch(length -> length > 200);
    }

    @Test
    void everyAlertHasATestInWhichItFiresAndOneInWhichItDoesNot() throws IOException {
        var fires = new TreeSet<String>();
        var isSilent = new TreeSet<String>();
        for (var file : tests()) {
            for (var test : Yaml.file(file).at("tests").list()) {
                for (var expected : test.at("alert_rule_test").list()) {
                    var isEmpty = expected.at("exp_alerts").list().isEmpty();
                    (isEmpty ? isSilent : fires).add(expected.at("alertname").text());
                }
            }
        }
        var names = alerts().stream().map(Alert::name).toList();
        assertThat(fires).containsExactlyInAnyOrderElementsOf(names);
        assertThat(isSilent).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void theTestsOfAllRulesPass() throws IOException, InterruptedException {
        assumeTrue(isInstalled(), "promtool is not installed; `apt-get install prometheus` does it");
        promtool(
                Stream.of("check", "rules"),
                Stream.of(DIRECTORY + "rules/recording.yml", DIRECTORY + "rules/alerts.yml"));
        promtool(Stream.of("test", "rules"), tests().stream());
    }

    private static List<String> tests() throws IOException {
        try (var files = Files.list(Yaml.repository(DIRECTORY + "tests"))) {
            return files.map(file -> DIRECTORY + "tests/" + file.getFileName()).toList();
        }
    }

    private static boolean isInstalled() {
        try {
            return run(List.of("promtool", "--version")).isEmpty();
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void promtool(Stream<String> what, Stream<String> files) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("promtool"));
        what.forEach(command::add);
        files.forEach(command::add);
        assertThat(run(command)).isEmpty();
    }

    /** What it wrote, if it failed. */
    private static String run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(Yaml.repository(".").toFile())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? "" : output + " (" + command + " failed)";
    }
}
