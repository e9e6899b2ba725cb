package dev.millrace.packaged;

import static org.awaitility.Awaitility.await;

import dev.millrace.bench.dashboards.Prometheus;
import dev.millrace.bench.plant.Plant;
import dev.millrace.cli.process.Cleanup;
import dev.millrace.cli.process.Fleet;
import dev.millrace.cli.process.Foreign;
import dev.millrace.cli.process.Ports;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A real Prometheus that asks the services of a plant every second, and evaluates the rules of deploy/prometheus.
 *
 * @param since when it began to watch
 */
record PrometheusServer(Prometheus api, Instant since) {

    private static final String PROGRAM = "prometheus";

    private static final Duration LONG = Duration.ofSeconds(60);

    private static final Path RULES = Path.of("..", "deploy", "prometheus", "rules", "*.yml");

    /** Whether its program is on the path. */
    static boolean isInstalled() {
        var path = System.getenv().getOrDefault("PATH", "");
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(path)
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, PROGRAM)));
    }

    /** Starts one; it has seen every service when this returns, and stops with this process. */
    static PrometheusServer watch(Plant plant, Path directory) throws IOException {
        Cleanup.remove(directory.toAbsolutePath());
        var config = Files.createDirectories(directory).resolve("prometheus.yml");
        Files.writeString(config, config(plant));
        var address = URI.create("http://127.0.0.1:" + Ports.free(1).get(0));
        var fleet = new Fleet(directory, directory, Duration.ofSeconds(5), Clock.systemUTC());
        new Cleanup().add(fleet::close);
        var command = List.of(
                PROGRAM,
                "--config.file=" + config,
                "--storage.tsdb.path=" + directory.resolve("data"),
                "--web.listen-address=" + address.getAuthority());
        var started = fleet.start(Foreign.program(PROGRAM, command, Optional.of(address.resolve("/-/ready"))));
        fleet.awaitReady(started, LONG);
        var api = new Prometheus(address);
        await("Prometheus sees every service")
                .atMost(LONG)
                .until(
                        api::errors,
                        Map.of("generator-service", "", "scorer-service", "", "filter-service", "")::equals);
        return new PrometheusServer(api, Clock.systemUTC().instant());
    }

    private static String config(Plant plant) {
        var text = new StringBuilder("global: {scrape_interval: 1s, evaluation_interval: 1s}\n");
        text.append("rule_files: ['").append(RULES.toAbsolutePath().normalize()).append("']\n");
        text.append("scrape_configs:\n");
        for (var service : List.of("generator", "scorer", "filter")) {
            text.append("  - job_name: ").append(service).append("-service\n    metrics_path: /q/metrics\n");
            text.append("    static_configs: [{targets: ['127.0.0.1:")
                    .append(plant.port(service))
                    .append("']}]\n");
        }
        return text.toString();
    }
}
