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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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

    @Option(
            names = "--records",
            split = ",",
            defaultValue = "10000,100000,300000,1000000",
            description = "When it is measured (default: ${DEFAULT-VALUE}).")
    private List<Integer> records = List.of();

    @Option(names = "--option", description = "Another Java option of the services.")
    private List<String> options = new ArrayList<>();

    /** For its command line. */
    public MemoryCommand() {}

    @Override
    public Integer call() throws IOException {
        var title = String.format(
                Locale.ROOT, "memory: resident, %,d to %,d records", records.get(0), records.get(records.size() - 1));
        var table = new ResultTable(title, MachineFacts.now());
        var first = new LinkedHashMap<String, Double>();
        try (var plant = Plant.start(Home.plant("memory"), options())) {
            int made = 0;
            for (int number : records) {
                Steady.pass(plant, new RunId("memory", "to-" + number), made, number - made, LONGEST);
                made = number;
                resident(plant).forEach((name, bytes) -> {
                    table.show(String.format(Locale.ROOT, "%s, %,d records", name, number), bytes, "MiB");
                    if (number == records.get(records.size() - 1)) {
                        table.atMost(name + ", last / first", 1.15, bytes / first.getOrDefault(name, bytes), "");
                    }
                    first.putIfAbsent(name, bytes);
                });
            }
        }
        table.print();
        return 0;
    }

    private String[] options() {
        var all = new ArrayList<>(List.of(Plant.ALL_COMPILERS, "-Dmillrace.models.teacher.max-in-flight=64"));
        all.addAll(options);
        return all.toArray(String[]::new);
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
