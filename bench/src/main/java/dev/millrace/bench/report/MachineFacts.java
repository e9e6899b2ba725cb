package dev.millrace.bench.report;

import dev.millrace.bench.plant.Home;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * On what a benchmark ran.
 *
 * @param load the processes that ran or waited to run in the minute before, of this machine's other work too
 */
public record MachineFacts(
        int cores,
        String processor,
        long memoryMebibytes,
        String system,
        String java,
        String commit,
        String date,
        String load) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT);

    /** Of this machine, now. */
    public static MachineFacts now() {
        return new MachineFacts(
                Runtime.getRuntime().availableProcessors(),
                after(":", lines("/proc/cpuinfo").filter(line -> line.startsWith("model name"))),
                kibibytes(after(":", lines("/proc/meminfo").filter(line -> line.startsWith("MemTotal")))) / 1024,
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.version"),
                revision(),
                MINUTE.format(Clock.systemUTC().instant().atZone(ZoneOffset.UTC)),
                lines("/proc/loadavg")
                        .findFirst()
                        .map(line -> line.substring(0, line.indexOf(' ')))
                        .orElse("unknown"));
    }

    /** In one line. */
    public String line() {
        return String.format(
                Locale.ROOT,
                "%d cores (%s), %d MiB, %s, %s, commit %s, %s, load before %s",
                cores,
                processor,
                memoryMebibytes,
                system,
                java,
                commit,
                date,
                load);
    }

    private static Stream<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file)).stream();
        } catch (IOException notLinux) {
            return Stream.empty();
        }
    }

    private static String after(String mark, Stream<String> lines) {
        return lines.findFirst()
                .map(line -> line.substring(line.indexOf(mark) + 1).strip())
                .orElse("unknown");
    }

    private static long kibibytes(String text) {
        var digits = text.replaceAll("[^0-9]", "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }

    /** What is not committed shows as a plus. */
    private static String revision() {
        try {
            var process = new ProcessBuilder("git", "describe", "--always", "--dirty=+", "--exclude=*")
                    .directory(Home.directory().toFile())
                    .redirectErrorStream(true)
                    .start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? said : "unknown";
        } catch (IOException noGit) {
            return "unknown";
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "unknown";
        }
    }
}
