package dev.millrace.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every container of docker-compose.yml, so that it runs unwatched and reaches no more than it needs. */
class ComposeTest {

    private static final String LOOPBACK = "127.0.0.1:";

    private static final List<String> SERVICES = List.of("generator-service", "scorer-service", "filter-service");

    /** A container with its name. */
    private record Container(String name, Yaml said) {

        /** Whether it ends when its work is done, and others wait for that. */
        boolean ends() {
            return "no".equals(said.at("restart").text());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Container> containers() throws IOException {
        return compose().at("services").map().entrySet().stream()
                .map(entry -> new Container(entry.getKey(), entry.getValue()));
    }

    static Stream<Container> lasting() throws IOException {
        return containers().filter(container -> !container.ends());
    }

    @Test
    void allContainersAreThere() throws IOException {
        assertThat(containers().map(Container::name))
                .containsExactlyInAnyOrder(
                        "kafka",
                        "topics",
                        "generator-service",
                        "scorer-service",
                        "filter-service",
                        "prometheus",
                        "grafana");
        assertThat(containers().filter(Container::ends).map(Container::name)).containsExactly("topics");
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void itIsWatchedAndStartedAgain(Container container) {
        var health = container.said().at("healthcheck");
        assertThat(health.at("test").texts()).hasSizeGreaterThan(1).startsWith("CMD");
        assertThat(health.map()).containsOnlyKeys("test", "interval", "timeout", "retries", "start_period");
        assertThat(container.said().at("restart").text()).isEqualTo("unless-stopped");
    }

    @ParameterizedTest
    @MethodSource("containers")
    void itRunsWithoutRightsAndWritesOnlyWhereItMust(Container container) {
        var said = container.said();
        assertThat(said.at("user").text()).matches("[1-9][0-9]*:[0-9]+");
        assertThat(said.at("read_only").value()).isEqualTo(true);
        assertThat(said.at("cap_drop").texts()).containsExactly("ALL");
        assertThat(said.at("security_opt").texts()).containsExactly("no-new-privileges:true");
        assertThat(said.at("tmpfs").texts()).isNotEmpty().allMatch(mount -> mount.contains("size="));
        assertThat(said.map()).doesNotContainKeys("privileged", "cap_add", "network_mode", "pid", "ipc");
    }

    @ParameterizedTest
    @MethodSource("containers")
    void itsMemoryAndItsLogAreLimited(Container container) {
        assertThat(container
                        .said()
                        .at("deploy", "resources", "limits", "memory")
                        .text())
                .matches("[0-9]+[MG]");
        assertThat(container.said().at("logging", "options").map()).containsKeys("max-size", "max-file");
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void itIsReachedFromThisMachineAlone(Container container) {
        assertThat(container.said().at("ports").texts()).isNotEmpty().allMatch(port -> port.startsWith(LOOPBACK));
    }

    @ParameterizedTest
    @MethodSource("containers")
    void whatIsMountedIsThereAndCannotBeChanged(Container container) throws IOException {
        var volumes = compose().at("volumes").map().keySet();
        for (var mount : container.said().at("volumes").texts()) {
            var parts = mount.split(":", -1);
            if (parts[0].startsWith("./")) {
                assertThat(Yaml.repository(parts[0])).exists();
                assertThat(parts).hasSize(3).endsWith("ro");
            } else {
                assertThat(volumes).contains(parts[0]);
            }
        }
    }

    @Test
    void everyVolumeIsUsed() throws IOException {
        var used = containers()
                .flatMap(container -> container.said().at("volumes").texts().stream())
                .map(mount -> mount.substring(0, mount.indexOf(':')))
                .toList();
        assertThat(used).containsAll(compose().at("volumes").map().keySet());
    }

    @Test
    void itStartsWithNothingSet() throws IOException {
        var files = Stream.concat(
                        containers().flatMap(container -> container.said().at("env_file").texts().stream()),
                        compose().at("secrets").map().values().stream()
                                .map(secret -> secret.at("file").text()))
                .distinct()
                .toList();
        assertThat(files).hasSize(2).allSatisfy(file -> {
            assertThat(file).matches("\\$\\{[A-Z_]+:-[a-z/.-]+}");
            assertThat(Yaml.repository(file.replaceAll(".*:-|}", ""))).isRegularFile();
        });
        var example = Files.readAllLines(Yaml.repository("deploy/images/millrace.env"));
        assertThat(example).allMatch(line -> line.isBlank() || line.startsWith("#"));
    }

    @Test
    void itKeepsToWhatOlderProgramsUnderstandToo() throws IOException {
        var newer = Set.of("name", "include", "configs", "models");
        assertThat(compose().map().keySet()).doesNotContainAnyElementsOf(newer);
        assertThat(containers()).allSatisfy(container -> {
            var said = container.said();
            assertThat(said.at("build").map()).doesNotContainKey("dockerfile_inline");
            assertThat(said.map()).doesNotContainKeys("develop", "models", "provider", "post_start", "pre_stop");
            assertThat(said.at("depends_on").map().values())
                    .allSatisfy(on -> assertThat(on.map()).containsOnlyKeys("condition"));
            assertThat(Stream.of("ports", "volumes", "env_file", "tmpfs").flatMap(key -> said.at(key).list().stream()))
                    .allMatch(entry -> entry.value() instanceof String);
        });
    }

    @Test
    void noImageIsTakenWithoutAVersion() throws IOException {
        assertThat(containers()).allSatisfy(container -> {
            var image = container.said().at("image").text();
            if (container.said().at("build").map().isEmpty()) {
                assertThat(image).matches("(apache/kafka|prom/prometheus|grafana/grafana):v?[0-9]+\\.[0-9]+\\.[0-9]+");
            } else {
                assertThat(image).startsWith("millrace-");
            }
        });
    }

    @Test
    void theBrokerIsOfTheVersionOfTheClients() throws IOException {
        var pom = Files.readString(Yaml.repository("pom.xml"));
        var image = compose().at("services", "kafka", "image").text();
        assertThat(pom).contains("<kafka.version>" + image.replace("apache/kafka:", "") + "</kafka.version>");
    }

    @Test
    void theServicesWaitUntilTheTopicsAreThere() throws IOException {
        for (var service : SERVICES) {
            assertThat(condition(service, "topics")).isEqualTo("service_completed_successfully");
        }
        assertThat(condition("topics", "kafka")).isEqualTo("service_healthy");
    }

    /** Compose stops what others need last, but does not see beyond what has ended, as the topics' container has. */
    @Test
    void kafkaStopsAfterTheServices() throws IOException {
        for (var service : SERVICES) {
            assertThat(condition(service, "kafka")).isEqualTo("service_healthy");
        }
    }

    private static String condition(String service, String on) throws IOException {
        return compose().at("services", service, "depends_on", on, "condition").text();
    }

    private static Yaml compose() throws IOException {
        return Yaml.file("docker-compose.yml");
    }
}
