package dev.millrace.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in deploy/ fits together: the images, the containers that are made of them, and who watches them. */
class DeployTest {

    private static final List<String> SERVICES = List.of("generator-service", "scorer-service", "filter-service");

    private static final String STATE_DIRECTORY = "MILLRACE_FILTER_STATE_DIR=";

    @ParameterizedTest
    @ValueSource(strings = {"cli", "service"})
    void anImageRunsOneProgramAsAFixedUser(String name) throws IOException {
        var lines = dockerfile(name);
        assertThat(lines).filteredOn(line -> line.startsWith("FROM ")).containsExactly("FROM eclipse-temurin:17-jre");
        assertThat(lines).contains("USER 10001:10001");
        assertThat(lines)
                .filteredOn(line -> line.startsWith("ENTRYPOINT "))
                .singleElement()
                .asString()
                .startsWith("ENTRYPOINT [\"java\", ");
        assertThat(lines).noneMatch(line -> line.startsWith("ADD ") || line.contains(".sh"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cli", "service"})
    void whatAnImageTakesIsLetThrough(String name) throws IOException {
        var through = Files.readAllLines(Yaml.repository(".dockerignore")).stream()
                .filter(line -> line.startsWith("!"))
                .map(line -> line.substring(1))
                .toList();
        var taken = dockerfile(name).stream()
                .filter(line -> line.startsWith("COPY "))
                .map(line -> line.split(" ", -1)[1])
                .flatMap(path -> path.contains("$SERVICE")
                        ? SERVICES.stream().map(service -> path.replace("$SERVICE", service))
                        : Stream.of(path))
                .toList();
        assertThat(taken).isNotEmpty().allMatch(path -> through.stream().anyMatch(path::startsWith));
    }

    @Test
    void whatIsBuiltHasAPlanAndTheSameUser() throws IOException {
        var built = Yaml.file("docker-compose.yml").at("services").map().values().stream()
                .filter(container -> !container.at("build").map().isEmpty())
                .toList();
        assertThat(built).hasSize(4).allSatisfy(container -> {
            assertThat(Yaml.repository(container.at("build", "dockerfile").text()))
                    .isRegularFile();
            assertThat(container.at("user").text()).isEqualTo("10001:10001");
        });
    }

    @Test
    void theLedgersStateLiesOnAVolume() throws IOException {
        var directory = Stream.of(String.join(" ", dockerfile("service")).split(" ", -1))
                .filter(word -> word.startsWith(STATE_DIRECTORY))
                .map(word -> word.substring(STATE_DIRECTORY.length()))
                .findFirst()
                .orElseThrow();
        var compose = Yaml.file("docker-compose.yml");
        assertThat(compose.at("services", "filter-service", "volumes").texts()).contains("filter-state:" + directory);
    }

    @Test
    void prometheusAsksEachServiceWhereItListens() throws IOException {
        var jobs = Yaml.file("deploy/prometheus/prometheus.yml")
                .at("scrape_configs")
                .list();
        assertThat(jobs.stream().map(job -> job.at("job_name").text())).containsExactlyElementsOf(SERVICES);
        assertThat(String.join("\n", dockerfile("service"))).contains("QUARKUS_HTTP_PORT=8080");
        assertThat(jobs).allSatisfy(job -> {
            assertThat(job.at("metrics_path").text()).isEqualTo("/q/metrics");
            assertThat(job.at("static_configs").list().get(0).at("targets").texts())
                    .containsExactly(job.at("job_name").text() + ":8080");
        });
    }

    @Test
    void grafanaAsksPrometheusAndFindsItsDashboards() throws IOException {
        var compose = Yaml.file("docker-compose.yml");
        var provisioning = "deploy/grafana/provisioning/";
        var source = Yaml.file(provisioning + "datasources/prometheus.yml")
                .at("datasources")
                .list()
                .get(0);
        var address = URI.create(source.at("url").text());
        assertThat(compose.at("services", address.getHost(), "ports").texts())
                .singleElement()
                .asString()
                .endsWith(":" + address.getPort());

        var mount = compose.at("services", "grafana", "volumes").texts().get(1).split(":", -1);
        assertThat(mount[0]).isEqualTo("./deploy/grafana");
        var provider = Yaml.file(provisioning + "dashboards/millrace.yml")
                .at("providers")
                .list()
                .get(0);
        assertThat(provider.at("options", "path").text()).isEqualTo(mount[1] + "/dashboards");
        assertThat(compose.at("services", "grafana", "environment", "GF_PATHS_PROVISIONING")
                        .text())
                .isEqualTo(mount[1] + "/provisioning");
    }

    private static List<String> dockerfile(String name) throws IOException {
        return Files.readAllLines(Yaml.repository("deploy/images/" + name + ".Dockerfile"));
    }
}
