package dev.millrace.scorer.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.millrace.contracts.Score;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What code that is run cannot do, each tried for real; skipped where no python3 can be isolated. */
class CodeBoundsTest {

    @TempDir
    private Path directory;

    @BeforeAll
    static void needsAPythonThatCanBeIsolated() {
        CodeRuns.needPython();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while True: pass",
                "import time; time.sleep(1000)",
                "import signal, time\nimport os\nif os.fork() == 0:\n    os.setsid()\n    if os.fork() == 0:\n        while True: pass\ntime.sleep(1000)",
                "import re\nre.match('(a+)+$', 'a' * 40 + 'b')",
            })
    void stopsWhatDoesNotEnd(String code) {
        var began = System.nanoTime();

        assertThat(CodeRuns.detail(code, "assert 1 == 1")).matches("the tests (did not end within 3000 ms|failed: .*)");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
        await().until(() -> CodeRuns.processes() == 0);
    }

    @Test
    void leavesNoChildBehindWhenTheTestsHaveRun() {
        var code = "import os, time\nif os.fork() == 0:\n    os.setsid()\n    time.sleep(1000)\n    os._exit(0)\n";

        assertThat(CodeRuns.run(code, "assert 1 == 1").value()).isOne();
        await().until(() -> CodeRuns.processes() == 0);
    }

    @Test
    void boundsProcesses() {
        var code = """
                import os
                def f():
                    made = 0
                    try:
                        while made < 1000:
                            if os.fork() == 0:
                                os.read(os.pipe()[0], 1)
                            made += 1
                    except OSError:
                        pass
                    return made
                """;

        assertThat(CodeRuns.run(code, "assert 0 < f() < 16").value()).isOne();
        assertThat(CodeRuns.run("import os\nwhile True: os.fork()", "assert 1 == 1")
                        .value())
                .isZero();
        await().until(() -> CodeRuns.processes() == 0);
    }

    @Test
    void boundsMemory() {
        assertThat(CodeRuns.detail("x = bytearray(1 << 30)", "assert len(x) == 1 << 30"))
                .startsWith("the tests failed: MemoryError");
    }

    @Test
    void boundsWhatIsWritten() {
        assertThat(CodeRuns.run("import os\nwhile True: os.write(1, b'x' * 65536)", "assert 1 == 1")
                        .value())
                .isZero();
        var code = """
                def f():
                    written = 0
                    try:
                        for name in range(100):
                            with open(f"/tmp/{name}", "wb", buffering=0) as file:
                                written += file.write(b"x" * (1 << 20))
                    except OSError:
                        pass
                    return written >> 20
                """;
        assertThat(CodeRuns.run(code, "assert 10 <= f() <= 16").value()).isOne();
        assertThat(CodeRuns.run("open('/tmp/large', 'wb').write(b'x' * (2 << 20))", "assert 1 == 1")
                        .value())
                .isZero();
    }

    @Test
    void hasNoNetwork() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var code = """
                    import socket
                    def f():
                        try:
                            socket.create_connection(("127.0.0.1", %d), 1)
                        except OSError as refused:
                            return refused.errno
                    """.formatted(server.getLocalPort());

            assertThat(CodeRuns.run(code, "import errno\nassert f() in (errno.ENETUNREACH, errno.ECONNREFUSED)")
                            .value())
                    .isOne();
        }
    }

    @Test
    void knowsNoEnvironmentAndSeesNoProcessButItsOwn() {
        var tests = """
                import os
                assert set(os.environ) <= {"LC_CTYPE"}
                assert os.getpid() == 1
                assert os.listdir("/proc") == []
                """;

        assertThat(System.getenv()).isNotEmpty();
        assertThat(CodeRuns.run("x = 1", tests).value()).isOne();
    }

    @Test
    void readsAndWritesNoFilesButItsOwn() throws IOException {
        var secret = Files.writeString(directory.resolve("secret"), "secret");
        var code = """
                def opened(place, mode="r"):
                    try:
                        open(place, mode).close()
                        return True
                    except OSError:
                        return False
                """;
        var tests = """
                assert opened("/tmp/own", "w")
                for place in ("%s", "/etc/passwd", "/proc/self/environ", "/old/etc/passwd", "/root", "/dev/mem"):
                    assert not opened(place)
                for place in ("%s", "/usr/planted", "/usr/bin/planted", "/lib/planted"):
                    assert not opened(place, "w")
                import os
                assert set(os.listdir("/")) <= {"bin", "dev", "lib", "lib64", "old", "opt", "proc", "tmp", "usr"}
                """.formatted(secret, secret);

        assertThat(CodeRuns.run(code, tests))
                .isEqualTo(new Score.Verification("tests", "1", true, "all tests ran to their end"));
        assertThat(secret).hasContent("secret");
        assertThat(Path.of("/usr/planted")).doesNotExist();
    }

    @Test
    void hasNoRightsToTakeMore() {
        var tests = """
                import os
                for step in (lambda: os.chroot("/tmp"), lambda: os.mknod("/tmp/disk", 0o60600, os.makedev(8, 0)),
                             lambda: os.setuid(12), lambda: os.sethostname("x") if hasattr(os, "sethostname") else os.chroot("/")):
                    try:
                        step()
                        done = True
                    except OSError:
                        done = False
                    assert not done
                """;

        assertThat(CodeRuns.run("x = 1", tests))
                .isEqualTo(new Score.Verification("tests", "1", true, "all tests ran to their end"));
    }

    @Test
    void cannotReachTheFramesAndObjectsOfTheRunner() {
        var code = """
                import gc, sys
                def frames():
                    frame, count = sys._getframe(), 0
                    while frame:
                        frame, count = frame.f_back, count + 1
                    return count
                def refused(call):
                    try:
                        call()
                    except RuntimeError:
                        return True
                """;

        assertThat(CodeRuns.run(
                        code,
                        "assert frames() == 2\nassert refused(gc.get_objects)\nassert refused(sys._current_frames)"))
                .isEqualTo(new Score.Verification("tests", "1", true, "all tests ran to their end"));
    }

    @Test
    void runsWithoutIsolationWhereTheKeySaysSo() {
        var verifier = CodeRuns.verifier(false);

        assertThat(verifier.refusal()).isEmpty();
        assertThat(CodeRuns.run(
                                verifier,
                                "def f(): return 3",
                                "import os\nassert f() == 3\nassert 'HOME' not in os.environ")
                        .value())
                .isOne();
        assertThat(CodeRuns.run(verifier, "import sys; sys.exit(0)", "assert f() == 3")
                        .value())
                .isZero();
        assertThat(CodeRuns.run(verifier, "x = bytearray(1 << 30)", "assert len(x) > 3")
                        .value())
                .isZero();
        assertThat(CodeRuns.run(verifier, "import os\nos.fork()\nwhile True: pass", "assert 1 == 1")
                        .value())
                .isZero();
        await().until(() -> CodeRuns.processes() == 0);
    }

    @Test
    void leavesNoFilesBehind() throws IOException {
        CodeRuns.run("x = 1", "assert x == 1");

        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("millrace-code-")))
                    .isEmpty();
        }
    }
}
