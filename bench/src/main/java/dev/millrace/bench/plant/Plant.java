package dev.millrace.bench.plant;

import static org.awaitility.Awaitility.await;

import dev.millrace.cli.Installation;
import dev.millrace.cli.TopicBooks;
import dev.millrace.cli.kafka.Cluster;
import dev.millrace.cli.kafka.Connection;
import dev.millrace.cli.kafka.Row;
import dev.millrace.cli.process.Cleanup;
import dev.millrace.cli.process.Fleet;
import dev.millrace.cli.process.Ports;
import dev.millrace.cli.process.Program;
import dev.millrace.cli.process.Running;
import dev.millrace.cli.topics.TopicPlan;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.RunProgress;
import dev.millrace.contracts.Topic;
import dev.millrace.contracts.TopicNames;
import dev.millrace.contracts.Wire;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
public final class Plant implements AutoCloseable {

    /** What the broker is called beside the services. */
    public static final String BROKER = "broker";

    /** The services, by the names under which they are killed and started. */
    public static final List<String> SERVICES = List.of("filter", "generator", "scorer");

    /** An option for services that run long enough for the best machine code. */
    public static final String ALL_COMPILERS = "-XX:TieredStopAtLevel=4";

    /** Held, for loggers that nobody holds forget their level. */
    private static final Logger CLIENTS = Logger.getLogger("org.apache.kafka");

    /** The same option behind it takes it back: {@link #ALL_COMPILERS}. */
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

    private static final Duration LONGEST_START = Duration.ofSeconds(90);
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Installation installation = new Installation(Home.directory());
    private final HttpClient http = HttpClient.newHttpClient();
    private final Cleanup cleanup = new Cleanup();
    private final Path directory;
    private final List<String> options;
    private final Map<String, Integer> ports = new HashMap<>();
    private final Map<String, Running> running = new HashMap<>();
    private final Map<String, Map<String, String>> environments;
    private final Connection connection;
    private final Cluster cluster;

    private Plant(
            Path directory,
            Optional<Connection> elsewhere,
            Map<String, Map<String, String>> environments,
            List<String> options) {
        this.directory = directory.toAbsolutePath();
        this.options = List.copyOf(options);
        this.environments = Map.copyOf(environments);
        CLIENTS.setLevel(Level.WARNING);
        Cleanup.remove(this.directory);
        var free = Ports.free(SERVICES.size() + 1);
        SERVICES.forEach(service -> ports.put(service, free.get(ports.size())));
        ports.put(BROKER, free.get(SERVICES.size()));
        connection =
                elsewhere.orElseGet(() -> new Connection("127.0.0.1:" + port(BROKER), Map.of(), TopicNames.DEFAULT));
        if (elsewhere.isEmpty()) {
            begin(BROKER).run();
        }
        cluster = Cluster.reach(connection);
        cleanup.add(cluster::close);
        cluster.create(TopicPlan.all(cluster.names(), List.of()));
    }

    /**
     * Everything runs when it returns.
     *
     * @param directory for data and logs; emptied before
     * @param options system properties of every service
     */
    public static Plant start(Path directory, String... options) {
        return new Plant(directory, Optional.empty(), Map.of(), List.of(options)).withServices();
    }

    /**
     * The services alone run when it returns, beside a broker that runs already.
     *
     * @param operator who makes the topics and reads what is on them, and the names of the topics
     * @param environments of each service, by its name
     */
    public static Plant beside(
            Path directory, Connection operator, Map<String, Map<String, String>> environments, String... options) {
        return new Plant(directory, Optional.of(operator), environments, List.of(options)).withServices();
    }

    private Plant withServices() {
        var starting = new ArrayList<Runnable>();
        SERVICES.forEach(service -> starting.add(begin(service)));
        starting.forEach(Runnable::run);
        return this;
    }

    /** Its Kafka. */
    public Cluster cluster() {
        return cluster;
    }

    /** Where its Kafka is. */
    public String bootstrapServers() {
        return connection.bootstrapServers();
    }

    /** Where a service, or its predecessor of the same name, writes its log. */
    public Path log(String name) {
        return Objects.requireNonNull(running.get(name), name).log();
    }

    /** Where the broker or a service listens, on loopback; the same after each start. */
    public int port(String name) {
        return Objects.requireNonNull(ports.get(name), name);
    }

    /** The process that runs under this name now, or that ended last. */
    public Process process(String name) {
        return Objects.requireNonNull(running.get(name), name).process();
    }

    /** SIGKILL: no hook runs, nothing is committed, no group is left. */
    public void kill(String name) throws InterruptedException {
        process(name).destroyForcibly();
        process(name).waitFor();
    }

    /** SIGTERM: it ends as it should. */
    public void stop(String name) throws InterruptedException {
        process(name).destroy();
        process(name).waitFor();
    }

    /** SIGSTOP: it stands still, and its connections stay. */
    public void freeze(String name) {
        signal(name, "STOP");
    }

    /** SIGCONT: it goes on. */
    public void thaw(String name) {
        signal(name, "CONT");
    }

    /**
     * Starts the broker or a service, and waits until it is ready.
     *
     * @param name a service, with a dash and a number for another instance of it: {@code generator-2}
     */
    public void start(String name) {
        begin(name).run();
    }

    /** Whether a service says that it lives; one that does not is to be started again. */
    public boolean isLive(String service) {
        if (!process(service).isAlive()) {
            return false;
        }
        var live = URI.create("http://127.0.0.1:" + port(service) + "/q/health/live");
        try {
            return http.send(HttpRequest.newBuilder(live).build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException gone) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What the topics show now, and what the ledger says of it. */
    public TopicBooks books() {
        return TopicBooks.read(cluster);
    }

    /** The newest that the ledger said of a run. */
    public Optional<RunProgress> progress(RunId run) {
        return on(Topic.PROGRESS, RunProgress.class).stream()
                .filter(progress -> progress.run().equals(run))
                .reduce((earlier, later) -> later);
    }

    /** Whether a run is in a final state. */
    public boolean ended(RunId run) {
        return progress(run).filter(progress -> progress.state().ended()).isPresent();
    }

    /** Waits until the topics show what the ledger says of a run; a commit becomes visible partition by partition. */
    public void awaitBalance(RunId run) {
        await("the books of " + run + " balance")
                .atMost(Duration.ofSeconds(15))
                .until(() -> differences(run), List::isEmpty);
    }

    /** What is wrong with the books of a run; nothing, if they balance and nothing of it is open. */
    public List<String> differences(RunId run) {
        return books().differences().stream()
                .filter(difference -> difference.startsWith(run.toString()))
                .toList();
    }

    /** Everything that stands on a topic. */
    public <T> List<T> on(Topic topic, Class<T> type) {
        return rows(cluster.names().of(topic)).stream()
                .map(row -> Wire.read(row.value(), type))
                .toList();
    }

    /** All messages of the topic of that name. */
    public List<Row> rows(String topic) {
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

    /** Starts it; what is given waits until it is ready. */
    public Runnable begin(String name) {
        var fleet = fleet();
        var started = fleet.start(program(name));
        running.put(name, started);
        return name.equals(BROKER)
                ? () -> fleet.awaitLine(started, "ready ", LONGEST_START)
                : () -> fleet.awaitReady(started, LONGEST_START);
    }

    private Program program(String name) {
        if (name.equals(BROKER)) {
            return installation.broker(directory.resolve(BROKER), port(BROKER));
        }
        var all = new ArrayList<>(List.of(QUICK_START));
        all.addAll(options);
        all.add("-Dkafka.bootstrap.servers=" + bootstrapServers());
        all.add("-Dmillrace.prefix=" + connection.names().prefix());
        all.add("-Dmillrace.filter.state-dir=" + directory.resolve(name));
        var port = ports.computeIfAbsent(name, other -> Ports.free(1).get(0));
        var instance = installation.service(
                name.replaceFirst("-.*", ""), port, all, environments.getOrDefault(name, Map.of()));
        return new Program(
                name,
                instance.classPath(),
                instance.options(),
                instance.mainClass(),
                instance.arguments(),
                instance.environment(),
                instance.ready());
    }

    private void signal(String name, String signal) {
        try {
            new ProcessBuilder(
                            "kill", "-" + signal, String.valueOf(process(name).pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException("SIG" + signal + " does not reach " + name, failed);
        }
    }

    /** One for each process: a fleet counts the death of any of its own as a failure of all. */
    private Fleet fleet() {
        var fleet = new Fleet(directory.resolve("logs"), directory, GRACE, Clock.systemUTC());
        cleanup.add(fleet::close);
        return fleet;
    }
}
