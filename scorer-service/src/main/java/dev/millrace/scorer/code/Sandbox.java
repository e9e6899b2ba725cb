package dev.millrace.scorer.code;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.millrace.contracts.Excerpt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs code and its tests in a process of its own, with an empty environment and limits, and stops it with all its
 * children when its time is over.
 *
 * <p>That all tests ran to their end is said by a word that is new each time and that the code is not told. The process
 * itself takes its limits and leaves the machine's files behind, in {@code runner.py}; {@code unshare} gives it no
 * network and no processes but its own before that.
 */
final class Sandbox {

    /** No file that it writes may be larger, nor all that it says. */
    static final int MOST_WRITTEN = 1 << 20;

    private static final Map<String, Long> LIMITS =
            Map.of("AS", 512L << 20, "FSIZE", (long) MOST_WRITTEN, "NOFILE", 64L, "CORE", 0L, "MEMLOCK", 0L);

    /** Processes and threads, of which two are its own. */
    private static final long MOST_PROCESSES = 16;

    private static final long DISK = 16L << 20;

    private static final int LONGEST_QUOTE = 200;

    private static final Duration STARTING = Duration.ofSeconds(5);

    private static final JsonMapper JSON = new JsonMapper();

    private static final String RUNNER = runner();

    private final List<String> command;
    private final boolean isolated;
    private final Duration timeout;
    private final SecureRandom random;

    /**
     * A sandbox.
     *
     * @param command what starts a Python that takes a program behind it
     */
    Sandbox(List<String> command, boolean isolated, Duration timeout, SecureRandom random) {
        this.command = List.copyOf(command);
        this.isolated = isolated;
        this.timeout = timeout;
        this.random = random;
    }

    /** Runs both, and waits for them. */
    Outcome run(String code, String tests) throws InterruptedException {
        try {
            var directory = Files.createTempDirectory("millrace-code-");
            try {
                return run(directory, code, tests);
            } finally {
                delete(directory);
            }
        } catch (IOException broken) {
            return new Outcome(Outcome.Kind.UNUSABLE, "the process cannot be started: " + broken.getMessage());
        }
    }

    private Outcome run(Path directory, String code, String tests) throws IOException, InterruptedException {
        var word = word();
        var begun = word();
        var order = Files.write(directory.resolve("order"), order(word, begun, code, tests));
        var output = Files.createFile(directory.resolve("output"));
        var builder = new ProcessBuilder(Stream.concat(command.stream(), Stream.of("-I", "-S", "-B", "-c", RUNNER))
                .toList());
        builder.environment().clear();
        var process = builder.directory(
                        Files.createDirectory(directory.resolve("work")).toFile())
                .redirectInput(order.toFile())
                .redirectOutput(output.toFile())
                .redirectErrorStream(true)
                .start();
        Files.delete(order);
        boolean ended;
        try {
            ended = process.waitFor(timeout.plus(STARTING).toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            kill(process);
        }
        return outcome(Files.readString(output, StandardCharsets.ISO_8859_1), word, begun, ended, process.exitValue());
    }

    private byte[] order(String word, String begun, String code, String tests) throws IOException {
        var limits = new TreeMap<String, Long>(LIMITS);
        limits.put("CPU", timeout.toSeconds() + 1);
        if (isolated) {
            limits.put("NPROC", MOST_PROCESSES);
        }
        return JSON.writeValueAsBytes(Map.of(
                "word", word,
                "begun", begun,
                "code", code,
                "tests", tests,
                "isolated", isolated,
                "disk", DISK,
                "seconds", timeout.toMillis() / 1000.0,
                "limits", limits));
    }

    private Outcome outcome(String written, String word, String begun, boolean ended, int exit) {
        var said = new String(written.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        if (!said.startsWith(begun)) {
            return new Outcome(Outcome.Kind.UNUSABLE, "the process cannot be set up: " + lastLine(said, exit));
        }
        if (exit == 0 && ended && said.endsWith("\n" + word)) {
            return new Outcome(Outcome.Kind.PASSED, "all tests ran to their end");
        }
        var mark = "\n" + word + " unusable: ";
        if (said.contains(mark)) {
            var why = said.substring(said.indexOf(mark) + mark.length());
            return new Outcome(
                    Outcome.Kind.UNUSABLE, "the tests cannot be used: " + Excerpt.of(why.strip(), LONGEST_QUOTE));
        }
        if (said.endsWith("\n" + word + " late") || !ended) {
            return failed("the tests did not end within " + timeout.toMillis() + " ms");
        }
        if (written.length() >= MOST_WRITTEN) {
            return failed("it wrote more than " + MOST_WRITTEN + " bytes");
        }
        return failed("the tests failed: " + lastLine(said.substring(begun.length()), exit));
    }

    private static Outcome failed(String detail) {
        return new Outcome(Outcome.Kind.FAILED, detail);
    }

    private static String lastLine(String said, int exit) {
        return said.lines()
                .filter(line -> !line.isBlank())
                .reduce((earlier, later) -> later)
                .map(line -> Excerpt.of(line.strip(), LONGEST_QUOTE))
                .orElse("the process ended with exit code " + exit + " before they did");
    }

    /** Its children first: the first of them takes all others of its namespace with it, wherever they are. */
    private static void kill(Process process) throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
    }

    private String word() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** As far as it can: without isolation, code may have left there what cannot be deleted. */
    private static void delete(Path directory) {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException left) {
            directory.toFile().deleteOnExit();
        }
    }

    private static String runner() {
        try (var file = Sandbox.class.getResourceAsStream("runner.py")) {
            if (file == null) {
                throw new IllegalStateException("runner.py is not beside " + Sandbox.class.getName());
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
