package dev.millrace.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import dev.millrace.cli.process.SearchPath;
import dev.millrace.cli.process.StubProgram;
import dev.millrace.cli.process.UpFile;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code up} as a process of its own, with the real broker and services that only say that they are ready. */
class UpIT {

    private static final Duration LONG = Duration.ofSeconds(90);

    private static final String RULES = """
            groups:
              - name: services
                rules:
                  - record: services:up:count
                    expr: count(up == 1)
            """;

    @TempDir
    private Path directory = Path.of("");

    private Path data = Path.of("");
    private @Nullable Process up;

    @BeforeEach
    void aHomeWithStubs() throws IOException {
        data = directory.resolve("data");
        var target = Files.createDirectories(directory.resolve("home/cli/target"));
        Files.createSymbolicLink(target.resolve("lib"), Path.of("target/lib").toAbsolutePath());
        for (var service : Installation.SERVICES) {
            var app = Files.createDirectories(directory.resolve("home/" + service + "-service/target/quarkus-app"));
            writeJar(app.resolve("quarkus-run.jar"));
        }
    }

    @AfterEach
    void notUp() throws IOException {
        Files.deleteIfExists(directory.resolve("home/cli/target/lib"));
        if (up != null) {
            up.destroyForcibly();
        }
    }

    @Test
    void tellsOthersWhereItIsAndStopsEverything() throws IOException {
        var process = start();
        await().atMost(LONG).until(() -> said().contains("up; Ctrl-C stops it") || !process.isAlive());
        assertThat(UpFile.read(data)).as(said()).isPresent();
        var children = process.descendants().toList();
        assertThat(children).hasSize(4);

        var topics = Said.by("topics", "--data-dir", data.toString());
        assertThat(topics.exit()).as(topics.err()).isZero();
        assertThat(topics.out()).doesNotContain("missing");
        var second = Said.by("up", "--data-dir", data.toString());
        assertThat(second.exit()).isEqualTo(2);
        assertThat(second.err()).contains("is in use: another `millrace up` runs on it");

        process.destroy();

        await().atMost(LONG).until(() -> !process.isAlive());
        await().atMost(LONG).until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
        assertThat(process.exitValue()).isEqualTo(143);
        assertThat(UpFile.read(data)).isEmpty();
    }

    @Test
    void aServiceThatDiesIsReportedAndTheOthersStop() throws IOException {
        var process = start();
        await().atMost(LONG).until(() -> UpFile.read(data).isPresent() || !process.isAlive());
        var children = process.descendants().toList();
        var scorer = children.stream()
                .filter(child -> child.info().commandLine().orElse("").contains("scorer-service"))
                .findFirst()
                .orElseThrow();

        scorer.destroyForcibly();

        await().atMost(LONG).until(() -> !process.isAlive());
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(said()).contains("millrace: scorer ended with exit code 137; the last lines of ");
        assertThat(children).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void aPrometheusWatchesTheServicesByTheRulesUntilTheEnd() throws IOException {
        assumeThat(new SearchPath(System.getenv("PATH")).find("prometheus"))
                .as("prometheus is installed")
                .isPresent();
        var rules = Files.createDirectories(directory.resolve("home/deploy/prometheus/rules"));
        Files.writeString(rules.resolve("one.yml"), RULES);

        var process = start("--prometheus");
        await().atMost(LONG).until(() -> said().contains("up; Ctrl-C stops it") || !process.isAlive());
        var said = said();
        var address = said.lines()
                .filter(line -> line.startsWith("prometheus "))
                .map(line -> line.substring("prometheus ".length()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(said));
        var children = process.descendants().toList();

        for (var service : Installation.SERVICES) {
            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(answer(address, "up{job=\"" + service + "-service\"}"))
                            .contains("\"status\":\"success\"", "\"1\"]"));
        }
        await().atMost(LONG)
                .untilAsserted(
                        () -> assertThat(answer(address, "services:up:count")).contains("\"3\"]"));
        assertThat(data.resolve("prometheus/data")).isDirectory();

        process.destroy();

        await().atMost(LONG).until(() -> !process.isAlive());
        await().atMost(LONG).until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
        assertThatThrownBy(() -> answer(address, "up")).isInstanceOf(ConnectException.class);
    }

    private static String answer(String address, String query) throws IOException {
        var words = URLEncoder.encode(query, StandardCharsets.UTF_8);
        try (var in =
                URI.create(address + "/api/v1/query?query=" + words).toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Process start(String... options) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dmillrace.home=" + directory.resolve("home"),
                "-cp",
                System.getProperty("java.class.path"),
                Millrace.class.getName(),
                "up",
                "--data-dir",
                data.toString()));
        command.addAll(List.of(options));
        up = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("said.txt").toFile())
                .start();
        return up;
    }

    private String said() throws IOException {
        return Files.readString(directory.resolve("said.txt"));
    }

    private static void writeJar(Path jar) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StubProgram.class.getName());
        var name = StubProgram.class.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var in = StubProgram.class.getResourceAsStream("StubProgram.class")) {
            out.putNextEntry(new ZipEntry(name));
            assertThat(in).isNotNull();
            out.write(in.readAllBytes());
        }
    }
}
