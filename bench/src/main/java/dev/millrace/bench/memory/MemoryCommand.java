package dev.millrace.bench.memory;

import dev.millrace.bench.plant.Home;
import dev.millrace.bench.plant.Plant;
import dev.millrace.bench.plant.Steady;
import dev.millrace.bench.report.MachineFacts;
import dev.millrace.bench.report.ResultTable;
import dev.millrace.contracts.RunId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Whether memory grows with what was done before. */
@Command(
        name = "memory",
        description = "The resident memory of broker and services after few records, and after many.",
        mixinStandardHelpOptions = true)
public final class MemoryCommand implements Callable<Integer> {

    private static final Duration LONGEST = Duration.ofMinutes(60);

    @Option(names = "--few", defaultValue = "10000", description = "Records (default: ${DEFAULT-VALUE}).")
    private int few;

    @Option(names = "--many", defaultValue = "1000000", description = "Records (default: ${DEFAULT-VALUE}).")
    private int many;

    /** For its command line. */
    public MemoryCommand() {}

    @Override
    public Integer call() throws IOException {
        var title = String.format(Locale.ROOT, "memory: resident, %,d and %,d records", few, many);
        var table = new ResultTable(title, MachineFacts.now());
        try (var plant =
                Plant.start(Home.plant("memory"), Plant.ALL_COMPILERS, "-Dmillrace.models.teacher.max-in-flight=64")) {
            Steady.pass(plant, new RunId("memory", "few"), 0, few, LONGEST);
            var before = resident(plant);
            Steady.pass(plant, new RunId("memory", "many"), few, many - few, LONGEST);
            resident(plant).forEach((name, bytes) -> {
                var earlier = before.getOrDefault(name, bytes);
                table.show(name + ", few", earlier, "MiB");
                table.show(name + ", many", bytes, "MiB");
                table.atMost(name + ", many / few", 1.15, bytes / earlier, "");
            });
        }
        table.print();
        return 0;
    }

    private static Map<String, Double> resident(Plant plant) throws IOException {
        var resident = new LinkedHashMap<String, Double>();
        resident.put(Plant.BROKER, mebibytes(plant.process(Plant.BROKER)));
        for (var service : Plant.SERVICES) {
            resident.put(service, mebibytes(plant.process(service)));
        }
        return resident;
    }

    private static double mebibytes(Process process) throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}
