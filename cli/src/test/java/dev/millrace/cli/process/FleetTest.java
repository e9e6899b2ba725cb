package dev.millrace.cli.process;

import static dev.millrace.cli.process.StubParent.program;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.millrace.cli.outcome.WorkFailed;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FleetTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    private Path directory = Path.of("");

    private Fleet fleet = new Fleet(Path.of(""), Path.of(""), LONG, Clock.systemUTC());

    @BeforeEach
    void aFleet() {
        fleet = new Fleet(directory.resolve("logs"), directory, Duration.ofSeconds(2), Clock.systemUTC());
    }

    @AfterEach
    void stopped() {
        fleet.close();
    }

    @Test
    void waitsForTheFirstLineAndForAnswers() {
        assertThat(fleet.awaitLine(fleet.start(program("broker", "say", "ready 127.0.0.1:1")), "ready ", LONG))
                .isEqualTo("127.0.0.1:1");

        int port = Ports.free(1).get(0);
        var stub = program("service", "serve", String.valueOf(port));
        var service = new Program(
                stub.name(),
                stub.classPath(),
                stub.options(),
                stub.mainClass(),
                stub.arguments(),
                Map.of(),
                Optional.of(URI.create("http://127.0.0.1:" + port + "/ready")));
        fleet.awaitReady(fleet.start(service), LONG);
        assertThat(fleet.fallen()).isEmpty();
    }

    @Test
    void leavesAloneWhatAProgramJustStartedMayBeReading() throws IOException {
        var child = directory.resolve("child/dev/millrace/cli/process/Child.class");
        fleet.start(program("first", "say", "x"));
        var written = Files.readAttributes(child, BasicFileAttributes.class);
        fleet.start(program("second", "say", "x"));
        assertThat(Files.readAttributes(child, BasicFileAttributes.class))
                .returns(written.fileKey(), BasicFileAttributes::fileKey)
                .returns(written.lastModifiedTime(), BasicFileAttributes::lastModifiedTime);
        assertThat(child.getParent()).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void reportsTheLastWordsOfOneThatEnds() {
        var failing = fleet.start(program("scorer", "fail"));
        assertThatThrownBy(() -> fleet.awaitLine(failing, "ready", LONG))
                .isInstanceOf(WorkFailed.class)
                .hasMessageContaining("scorer ended with exit code 3")
                .hasMessageContaining("the disk is full");
        assertThat(fleet.fallen()).contains(failing);
    }

    @Test
    void stopsAllEvenThoseThatWillNot() {
        var stubborn = fleet.start(program("stubborn", "stay"));
        var willing = fleet.start(program("willing", "say", "hello"));
        fleet.awaitLine(stubborn, "ready", LONG);
        fleet.awaitLine(willing, "ready", LONG);

        fleet.close();

        assertThat(stubborn.process().isAlive()).isFalse();
        assertThat(willing.process().isAlive()).isFalse();
        assertThat(fleet.fallen()).isEmpty();
        assertThatThrownBy(() -> fleet.start(program("late", "say", "x"))).isInstanceOf(WorkFailed.class);
    }

    @Test
    void childrenEndInOrderWhenTheirParentIsTerminated() throws IOException {
        var parent = parent();
        var child = childOf(parent);
        parent.destroy();
        assertEndedInOrder(child);
    }

    @Test
    void childrenEndInOrderEvenWhenTheirParentIsKilled() throws IOException {
        var parent = parent();
        var child = childOf(parent);
        parent.destroyForcibly();
        assertEndedInOrder(child);
    }

    @Test
    void aProgramThatIsNotJavaEndsWithItsParentToo() throws IOException {
        var said = "trap 'echo ended in order > " + directory.resolve("ended") + "; exit' TERM; echo ready; read line";
        var parent = parent(said);
        var child = childOf(parent);
        parent.destroyForcibly();
        assertEndedInOrder(child);
    }

    @Test
    void aProgramThatIsNotJavaIsReportedByItsOwnExitCode() {
        var failing = fleet.start(
                Foreign.program("watcher", List.of("/bin/sh", "-c", "echo no room >&2; exit 7"), Optional.empty()));
        assertThatThrownBy(() -> fleet.awaitLine(failing, "ready", LONG))
                .isInstanceOf(WorkFailed.class)
                .hasMessageContaining("watcher ended with exit code 7")
                .hasMessageContaining("no room");
    }

    private void assertEndedInOrder(ProcessHandle child) {
        await().atMost(LONG).until(() -> !child.isAlive());
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(directory.resolve("ended")).hasContent("ended in order"));
    }

    private Process parent(String... script) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                StubParent.classes() + File.pathSeparator + mainClasses(),
                StubParent.class.getName(),
                directory.toString()));
        command.addAll(List.of(script));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String mainClasses() {
        return Fleet.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    }

    private static ProcessHandle childOf(Process parent) throws IOException {
        var said =
                new BufferedReader(new InputStreamReader(parent.getInputStream(), StandardCharsets.UTF_8)).readLine();
        return ProcessHandle.of(Long.parseLong(said.substring("child ".length())))
                .orElseThrow();
    }
}
