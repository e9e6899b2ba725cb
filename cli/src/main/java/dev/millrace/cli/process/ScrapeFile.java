package dev.millrace.cli.process;

import dev.millrace.cli.outcome.Why;
import dev.millrace.cli.outcome.WorkFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The file that tells a Prometheus where the services are, and by which rules it watches them.
 *
 * @param ports of the services on loopback, by their names
 * @param rules a directory of rule files; it may be missing
 */
public record ScrapeFile(Map<String, Integer> ports, Path rules) {

    /** Copies the ports. */
    public ScrapeFile {
        ports = Map.copyOf(ports);
    }

    /** Writes it; gives the file. */
    public Path write(Path directory) {
        var file = directory.resolve("prometheus.yml");
        try {
            return Files.writeString(Files.createDirectories(directory).resolve("prometheus.yml"), text());
        } catch (IOException failed) {
            throw new WorkFailed(file + " cannot be written: " + Why.of(failed), failed);
        }
    }

    private String text() {
        var text = new StringBuilder();
        text.append("global:\n  scrape_interval: 5s\n  evaluation_interval: 5s\n");
        text.append("rule_files:\n  - ").append(quoted(rules.resolve("*.yml"))).append('\n');
        text.append("scrape_configs:\n");
        new TreeMap<>(ports)
                .forEach((service, port) -> text.append("  - job_name: ")
                        .append(service)
                        .append("\n    metrics_path: /q/metrics\n    static_configs:\n      - targets: [\"127.0.0.1:")
                        .append(port)
                        .append("\"]\n"));
        return text.toString();
    }

    private static String quoted(Path path) {
        return "'" + path.toString().replace("'", "''") + "'";
    }
}
