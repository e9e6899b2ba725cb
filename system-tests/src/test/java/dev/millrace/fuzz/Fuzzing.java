package dev.millrace.fuzz;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The fuzzing command: Jazzer attacks every target in a process of its own, one after the other, and a table says how it
 * went. It goes on from the inputs that earlier times found interesting; what breaks a reader is left beside them.
 */
public final class Fuzzing {

    private static final int RUNS = 50_000;

    /** An input of a target that measures growth is read in long texts. */
    private static final int LESS_FOR_GROWTH = 25;

    private static final Path WORK = Path.of("target", "fuzz");

    private static final String ROW = "%-26s %10s %10s %10s %10s %8s%n";

    private static final List<String> INSTRUMENTED =
            List.of("dev.millrace.**", "com.fasterxml.jackson.core.**", "org.snakeyaml.**", "org.commonmark.**");

    private Fuzzing() {}

    /** Inputs for each target, then the targets; without targets all of them. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var runs = arguments.length == 0 ? RUNS : Integer.parseInt(arguments[0]);
        var targets = arguments.length < 2
                ? List.copyOf(FuzzTargets.all().keySet())
                : Arrays.asList(arguments).subList(1, arguments.length);
        out.printf(ROW, "target", "inputs", "inputs/s", "features", "seconds", "findings");
        var attacks = new ArrayList<Attack>();
        for (var target : targets) {
            var attack = attack(target, target.endsWith(FuzzTargets.GROWTH) ? runs / LESS_FOR_GROWTH : runs);
            attacks.add(attack);
            out.print(row(attack));
        }
        var findings = attacks.stream().mapToInt(Attack::findings).sum();
        var inputs = attacks.stream().mapToLong(Attack::inputs).sum();
        var seconds = attacks.stream().mapToLong(Attack::seconds).sum();
        out.printf(ROW, "together", inputs, "", "", seconds, findings);
        out.println(machine());
        if (findings > 0) {
            out.println("findings, each with its input, are in " + WORK.toAbsolutePath());
            System.exit(1);
        }
    }

    private static Attack attack(String target, int runs) throws IOException, InterruptedException {
        var kept = Files.createDirectories(WORK.resolve(target));
        var found = Files.createDirectories(WORK.resolve("findings").resolve(target));
        var log = WORK.resolve(target + ".log");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + FuzzedReader.class.getName(),
                "--target_args=" + target,
                "--instrumentation_includes=" + String.join(":", INSTRUMENTED),
                "--reproducer_path=" + found,
                "-artifact_prefix=" + found + "/",
                "-runs=" + runs,
                "-timeout=60",
                "-report_slow_units=60",
                "-rss_limit_mb=2048",
                "-print_final_stats=1",
                kept.toString()));
        var corpus = FuzzCorpus.FOLDER.resolve(target.replace(FuzzTargets.GROWTH, ""));
        if (Files.isDirectory(corpus)) {
            command.add(corpus.toString());
        }
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var exit = process.waitFor();
        return Attack.read(target, exit, new String(Files.readAllBytes(log), StandardCharsets.UTF_8));
    }

    private static String row(Attack attack) {
        return String.format(
                Locale.ROOT,
                ROW,
                attack.target(),
                attack.inputs(),
                attack.seconds() == 0 ? "" : attack.inputs() / attack.seconds(),
                attack.features(),
                attack.seconds(),
                attack.findings() == 0 ? "none" : attack.findings());
    }

    private static String machine() {
        return String.format(
                Locale.ROOT,
                "%d processors, %s %s, Java %s",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                System.getProperty("java.version"));
    }
}
