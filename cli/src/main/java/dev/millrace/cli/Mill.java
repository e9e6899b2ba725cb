package dev.millrace.cli;

import dev.millrace.cli.kafka.Cluster;
import dev.millrace.cli.kafka.Connection;
import dev.millrace.cli.outcome.WorkFailed;
import dev.millrace.cli.process.Fleet;
import dev.millrace.cli.process.Ports;
import dev.millrace.cli.process.Program;
import dev.millrace.cli.process.Running;
import dev.millrace.cli.topics.TopicPlan;
import dev.millrace.cli.topics.TopicTable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A broker, the topics and the three services, started and stopped together. */
final class Mill {

    /** A Quarkus service takes 3 s on a free machine; a crowded one may take ten times as long. */
    static final Duration LONGEST_START = Duration.ofSeconds(90);

    static final String PROMETHEUS = "prometheus";

    private final Installation installation;
    private final Fleet fleet;
    private final Path data;
    private final Map<String, Integer> ports = new LinkedHashMap<>();

    Mill(Installation installation, Fleet fleet, Path data) {
        this.installation = installation;
        this.fleet = fleet;
        this.data = data;
    }

    /** Starts the broker; gives its address. */
    String startBroker(int port) {
        var broker = fleet.start(installation.broker(data.resolve("broker"), port));
        return fleet.awaitLine(broker, "ready ", LONGEST_START);
    }

    /** Makes the topics that are missing; gives what is not as it should be. */
    static List<String> createTopics(Cluster cluster) {
        var plans = TopicPlan.all(cluster.names(), List.of());
        var names = plans.stream().map(TopicPlan::name).toList();
        cluster.create(new TopicTable(plans, cluster.states(names)).missing());
        return plans.stream()
                .flatMap(plan -> cluster.states(List.of(plan.name())).values().stream()
                        .flatMap(state -> plan.differences(state).stream().map(text -> plan.name() + " " + text)))
                .toList();
    }

    /** Starts the services side by side; {@code options} are those of their Java machines. */
    List<Running> startServices(Connection connection, List<Integer> wantedPorts, List<String> options) {
        var programs = new ArrayList<Program>();
        for (int i = 0; i < Installation.SERVICES.size(); i++) {
            var name = Installation.SERVICES.get(i);
            ports.put(name, wantedPorts.get(i));
            programs.add(installation.service(
                    name, wantedPorts.get(i), options(name, connection, options), environment(connection)));
        }
        return programs.stream().map(fleet::start).toList();
    }

    /** Starts a Prometheus that watches the services, which have been started. */
    Running startPrometheus(Path binary, int port) {
        var services = Map.copyOf(ports);
        ports.put(PROMETHEUS, port);
        return fleet.start(installation.prometheus(binary, data.resolve(PROMETHEUS), port, services));
    }

    private List<String> options(String name, Connection connection, List<String> options) {
        var all = new ArrayList<>(options);
        all.add("-Dkafka.bootstrap.servers=" + connection.bootstrapServers());
        all.add("-Dmillrace.prefix=" + connection.names().prefix());
        if (name.equals("filter")) {
            all.add("-Dmillrace.filter.state-dir=" + data.resolve("filter"));
        }
        return all;
    }

    /** Kafka properties may hold passwords, which a command line would show to everybody. */
    private static Map<String, String> environment(Connection connection) {
        var environment = new LinkedHashMap<String, String>();
        connection
                .properties()
                .forEach((key, value) ->
                        environment.put("KAFKA_" + key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"), value));
        return environment;
    }

    /** Where each answers that is asked by HTTP, in the order in which they were started. */
    Map<String, String> addresses() {
        var addresses = new LinkedHashMap<String, String>();
        ports.forEach((name, port) -> addresses.put(name, "http://127.0.0.1:" + port));
        return addresses;
    }

    /**
     * Nothing, as long as all run.
     *
     * @throws WorkFailed with the last words of one that ended
     */
    void check() {
        fleet.fallen().ifPresent(fallen -> {
            throw new WorkFailed(Fleet.fallenSentence(fallen));
        });
    }

    /** Ports for the services: these if they are free, else others. */
    static List<Integer> ports(List<Integer> wanted) {
        return wanted.stream().map(Ports::freeOr).toList();
    }
}
