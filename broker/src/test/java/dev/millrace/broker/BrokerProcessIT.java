package dev.millrace.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerProcessIT {

    @TempDir
    private Path directory;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void leaveNoneBehind() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void servesOnceItSaysReadyAndEndsOnSigterm() throws Exception {
        var process = start("--data-dir", directory.toString());
        var clients = new Clients(readyAddress(process));
        clients.createTopic("words");
        clients.writeCommitted("words", "kept");

        process.destroy();

        assertThat(process.waitFor(10, SECONDS)).isTrue();
    }

    @Test
    void keepsWhatWasCommittedBeforeItWasKilled() throws Exception {
        var killed = start("--data-dir", directory.toString());
        var clients = new Clients(readyAddress(killed));
        clients.createTopic("words");
        clients.writeCommitted("words", "kept");
        killed.destroyForcibly().waitFor();

        var process = start("--data-dir", directory.toString());

        assertThat(new Clients(readyAddress(process)).readCommitted("words", 1)).containsExactly("kept");
    }

    @Test
    void endsWithItsParent() throws Exception {
        var process = start("--data-dir", directory.toString(), "--with-parent");
        readyAddress(process);

        process.getOutputStream().close();

        assertThat(process.waitFor(10, SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    @Test
    void endsWithTwoOnArgumentsThatItDoesNotKnow() throws Exception {
        var process = start("--host", "h");

        assertThat(process.waitFor(10, SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(2);
        assertThat(new String(process.getErrorStream().readAllBytes(), UTF_8))
                .isEqualTo("broker: --host is not known; expected --data-dir DIR, --port N or --with-parent\n");
    }

    private Process start(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                BrokerProcess.class.getName()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).start();
        started.add(process);
        return process;
    }

    private static String readyAddress(Process process) throws IOException {
        var line = process.inputReader(UTF_8).readLine();
        assertThat(line).startsWith("ready 127.0.0.1:");
        return line.substring("ready ".length());
    }
}
