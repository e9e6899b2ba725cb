package dev.millrace.cli;

import dev.millrace.cli.kafka.Cluster;
import dev.millrace.cli.kafka.Connection;
import dev.millrace.cli.outcome.BadInput;
import dev.millrace.cli.outcome.Exit;
import dev.millrace.cli.outcome.Why;
import dev.millrace.cli.process.Cleanup;
import dev.millrace.cli.process.DirectoryLock;
import dev.millrace.cli.process.Fleet;
import dev.millrace.cli.process.Ports;
import dev.millrace.cli.process.SearchPath;
import dev.millrace.cli.process.UpFile;
import dev.millrace.contracts.TopicNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs broker and services until it is interrupted. */
@Command(
        name = "up",
        description = "Starts a Kafka broker and the three services, and keeps them running until Ctrl-C."
                + " With --bootstrap-servers only the services, on that cluster; missing topics are made."
                + " Models are set by environment variables or a --config file.")
final class Up implements Callable<Integer> {

    private static final Duration GRACE = Duration.ofSeconds(20);

    private static final List<Integer> SERVICE_PORTS = List.of(8081, 8082, 8083);
    private static final int PROMETHEUS_PORT = 9090;

    private final Console console;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "9092",
            description = "The broker's port; another one if it is taken (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Properties for the services, for example millrace.models.teacher.base-url.")
    @Nullable
    private Path config;

    @Option(
            names = "--prometheus",
            description = "Also starts a Prometheus, which must be installed; it watches the services by the rules of"
                    + " deploy/prometheus.")
    private boolean prometheus;

    Up(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var options = configOptions();
        var watcher = prometheus ? Optional.of(installedPrometheus()) : Optional.<Path>empty();
        var data = dataDir();
        try (var cleanup = new Cleanup()) {
            var lock = DirectoryLock.on(data);
            cleanup.add(lock::close);
            var fleet = new Fleet(data.resolve("logs"), data, GRACE, console.clock());
            cleanup.add(fleet::close);
            var mill = new Mill(Installation.here(), fleet, data);
            var connection = connection(mill);
            try (var reached = Cluster.reach(connection)) {
                Mill.createTopics(reached).forEach(different -> console.note("millrace: " + different));
            }
            var services = mill.startServices(connection, Mill.ports(SERVICE_PORTS), options);
            var started = new ArrayList<>(services);
            watcher.ifPresent(binary -> started.add(mill.startPrometheus(binary, Ports.freeOr(PROMETHEUS_PORT))));
            started.forEach(one -> fleet.awaitReady(one, Mill.LONGEST_START));
            cleanup.addPath(
                    new UpFile(connection.bootstrapServers(), connection.names().prefix()).write(data));
            announce(mill, connection, data);
            fleet.awaitEndOfOne();
            mill.check();
            return Exit.DONE;
        }
    }

    private List<String> configOptions() {
        if (config == null) {
            return List.of();
        }
        ClusterOptions.propertiesOf(config);
        return List.of("-Dsmallrye.config.locations=" + config.toAbsolutePath().toUri());
    }

    private Path installedPrometheus() {
        return new SearchPath(console.environment().getOrDefault("PATH", ""))
                .find(Mill.PROMETHEUS)
                .orElseThrow(() -> new BadInput("--prometheus needs the program `" + Mill.PROMETHEUS
                        + "`, which is in no directory of $PATH: install it, or leave --prometheus out"));
    }

    private Path dataDir() {
        try {
            return Files.createDirectories(cluster.dataDir).toAbsolutePath().normalize();
        } catch (IOException failed) {
            throw new BadInput("the data directory " + cluster.dataDir + " cannot be made: " + Why.of(failed), failed);
        }
    }

    private Connection connection(Mill mill) {
        var prefix = cluster.prefix == null ? TopicNames.DEFAULT.prefix() : cluster.prefix;
        var named = cluster.named(console);
        if (named.isPresent()) {
            return cluster.connection(named.get(), prefix);
        }
        console.note("starting the broker …");
        var address = mill.startBroker(Ports.freeOr(port));
        console.note("starting the services …");
        return cluster.connection(address, prefix);
    }

    private void announce(Mill mill, Connection connection, Path data) {
        var lines = new ArrayList<String>();
        lines.add("Kafka      " + connection.bootstrapServers());
        mill.addresses().forEach((name, address) -> lines.add(name + " ".repeat(11 - name.length()) + address));
        lines.add("data       " + data);
        lines.add("logs       " + data.resolve("logs"));
        lines.add("up; Ctrl-C stops it");
        console.say(lines);
    }
}
