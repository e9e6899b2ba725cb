package dev.millrace.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.millrace.cli.Installation;
import dev.millrace.cli.TopicBooks;
import dev.millrace.cli.kafka.Cluster;
import dev.millrace.cli.kafka.Connection;
import dev.millrace.cli.kafka.Row;
import dev.millrace.cli.process.Cleanup;
import dev.millrace.cli.process.Fleet;
import dev.millrace.cli.process.Ports;
import dev.millrace.cli.process.Running;
import dev.millrace.cli.topics.TopicPlan;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.RunProgress;
import dev.millrace.contracts.Topic;
import dev.millrace.contracts.TopicNames;
import dev.millrace.contracts.Wire;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A broker and the three packaged services, each a process of its own that can be killed and started again. */
final class Plant implements AutoCloseable {

    /** Held, for loggers that nobody holds forget their level. */
    private static final Logger CLIENTS = Logger.getLogger("org.apache.kafka");

    private static final Duration LONGEST_START = Duration.ofSeconds(90);
    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final List<String> SERVICES = List.of("filter", "generator", "scorer");

    private final Installation installation =
            new Installation(Path.of("..").toAbsolutePath().normalize());
    private final Cleanup cleanup = new Cleanup();
    private final Path directory;
    private final List<String> options;
    private final Map<String, Integer> ports = new HashMap<>();
    private final Map<String, Running> running = new HashMap<>();
    private final Cluster cluster;
    private final String address;

    private Plant(String name, List<String> options) {
        this.directory = Path.of("target", "plants", name).toAbsolutePath();
        this.options = List.copyOf(options);
        CLIENTS.setLevel(Level.WARNING);
        Cleanup.remove(directory);
        var fleet = fleet();
        var broker = fleet.start(
                installation.broker(directory.resolve("broker"), Ports.free(1).get(0)));
        address = fleet.awaitLine(broker, "ready ", LONGEST_START);
        cluster = Cluster.reach(new Connection(address, Map.of(), TopicNames.DEFAULT));
        cleanup.add(cluster::close);
        cluster.create(TopicPlan.all(cluster.names(), List.of()));
        var free = Ports.free(SERVICES.size());
        SERVICES.forEach(service -> ports.put(service, free.get(ports.size())));
    }

    /** Everything runs when it returns; the options are system properties of every service. */
    static Plant start(String name, String... options) {
        var plant = new Plant(name, List.of(options));
        var starting = new ArrayList<Runnable>();
        SERVICES.forEach(service -> starting.add(plant.begin(service)));
        starting.forEach(Runnable::run);
        return plant;
    }

    Cluster cluster() {
        return cluster;
    }

    String bootstrapServers() {
        return address;
    }

    /** SIGKILL: no hook runs, nothing is committed, no group is left. */
    void kill(String service) throws InterruptedException {
        var process = Objects.requireNonNull(running.get(service)).process();
        process.destroyForcibly();
        process.waitFor();
    }

    /** Starts a service and waits until it is ready. */
    void startAgain(String service) {
        begin(service).run();
    }

    /** What the topics show now, and what the ledger says of it. */
    TopicBooks books() {
        return TopicBooks.read(cluster);
    }

    /** The newest that the ledger said of a run. */
    Optional<RunProgress> progress(RunId run) {
        return on(Topic.PROGRESS, RunProgress.class).stream()
                .filter(progress -> progress.run().equals(run))
                .reduce((earlier, later) -> later);
    }

    /** Whether a run is in a final state. */
    boolean ended(RunId run) {
        return progress(run).filter(progress -> progress.state().ended()).isPresent();
    }

    /** Waits until the topics show what the ledger says of a run; a commit becomes visible partition by partition. */
    void awaitBalance(RunId run) {
        await("the books of " + run + " balance")
                .atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(books().differences())
                        .filteredOn(difference -> difference.startsWith(run.toString()))
                        .isEmpty());
    }

    /** Everything that stands on a topic. */
    <T> List<T> on(Topic topic, Class<T> type) {
        return rows(cluster.names().of(topic)).stream()
                .map(row -> Wire.read(row.value(), type))
                .toList();
    }

    /** All messages of the topic of that name. */
    List<Row> rows(String topic) {
        var rows = new ArrayList<Row>();
        try (var reader = cluster.reader(List.of(topic))) {
            reader.readToEnd(rows::add);
        }
        return rows;
    }

    @Override
    public void close() {
        cleanup.close();
    }

    private Runnable begin(String service) {
        var all = new ArrayList<>(options);
        all.add("-XX:TieredStopAtLevel=1");
        all.add("-Dkafka.bootstrap.servers=" + address);
        all.add("-Dmillrace.filter.state-dir=" + directory.resolve("filter"));
        var fleet = fleet();
        var started = fleet.start(installation.service(service, ports.getOrDefault(service, 0), all, Map.of()));
        running.put(service, started);
        return () -> fleet.awaitReady(started, LONGEST_START);
    }

    /** One for each process: a fleet counts the death of any of its own as a failure of all. */
    private Fleet fleet() {
        var fleet = new Fleet(directory.resolve("logs"), directory, GRACE, Clock.systemUTC());
        cleanup.add(fleet::close);
        return fleet;
    }
}
