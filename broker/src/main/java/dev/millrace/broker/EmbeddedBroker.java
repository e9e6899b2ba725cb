package dev.millrace.broker;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/** A Kafka broker in this JVM, whose data outlive it: started again on its directory, on any port, it still has them. */
public final class EmbeddedBroker implements AutoCloseable {

    private final KafkaRaftServer server;
    private final BrokerSettings settings;

    private EmbeddedBroker(KafkaRaftServer server, BrokerSettings settings) {
        this.server = server;
        this.settings = settings;
    }

    /** Serves on a free port when it returns. */
    public static EmbeddedBroker start(Path dataDirectory) {
        return start(0, dataDirectory);
    }

    /**
     * Serves when it returns.
     *
     * @param port where clients connect, or 0 for any free one
     * @throws IllegalStateException if the port is taken or another broker uses the directory
     */
    public static EmbeddedBroker start(int port, Path dataDirectory) {
        return start(port, dataDirectory, Map.of(), List.of());
    }

    /**
     * Serves when it returns, with settings that an open broker has not: for users, TLS and rights.
     *
     * @param more Kafka's own settings; they go before ours
     * @param users as Kafka's storage tool takes them, {@code SCRAM-SHA-512=[name=…,password=…]}; known from the first
     *     start on the directory
     */
    public static EmbeddedBroker start(int port, Path dataDirectory, Map<String, String> more, List<String> users) {
        // Kafka ends the whole JVM when it cannot bind or lock, so both are tried before it starts.
        var ports = FreePorts.including(port, 2);
        var storage = new DataDirectory(dataDirectory);
        storage.format(users);
        storage.requireUnused();
        var settings = new BrokerSettings(ports.get(0), ports.get(1), dataDirectory);
        var properties = settings.asProperties();
        properties.putAll(more);
        var server = new KafkaRaftServer(KafkaConfig.fromProps(properties), Time.SYSTEM);
        server.startup();
        return new EmbeddedBroker(server, settings);
    }

    public String bootstrapServers() {
        return settings.bootstrapServers();
    }

    /** Waits until it is closed. */
    public void awaitClose() {
        server.awaitShutdown();
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
