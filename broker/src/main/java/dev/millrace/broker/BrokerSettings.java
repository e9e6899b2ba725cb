package dev.millrace.broker;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/**
 * What Kafka is told: one node, on loopback, small, durable enough for a laptop.
 *
 * @param controllerPort where the broker half talks to the controller half
 */
record BrokerSettings(int port, int controllerPort, Path dataDirectory) {

    static final int NODE = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    private static final String LOOPBACK = "127.0.0.1";
    /** Above the largest record, 4 MiB, with room for what a batch and its headers add. */
    private static final String LARGEST_MESSAGE = String.valueOf(6 * 1024 * 1024);

    private static final Map<String, String> ONE_NODE = Map.of(
            "process.roles", "broker,controller",
            "node.id", String.valueOf(NODE),
            "controller.listener.names", CONTROLLER_LISTENER,
            "inter.broker.listener.name", "CLIENTS",
            "listener.security.protocol.map", "CLIENTS:PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT",
            "offsets.topic.replication.factor", "1",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "share.coordinator.state.topic.replication.factor", "1",
            "share.coordinator.state.topic.min.isr", "1");

    private static final Map<String, String> SMALL = Map.of(
            "offsets.topic.num.partitions", "4",
            "transaction.state.log.num.partitions", "4",
            "share.coordinator.state.topic.num.partitions", "4",
            "num.network.threads", "2",
            "num.io.threads", "4",
            "background.threads", "2",
            "log.cleaner.dedupe.buffer.size", String.valueOf(16 * 1024 * 1024),
            "log.segment.bytes", String.valueOf(64 * 1024 * 1024),
            "log.index.size.max.bytes", String.valueOf(1024 * 1024));

    private static final Map<String, String> PROMPT = Map.of(
            "auto.create.topics.enable", "false",
            "group.initial.rebalance.delay.ms", "0",
            "message.max.bytes", LARGEST_MESSAGE,
            "replica.fetch.max.bytes", LARGEST_MESSAGE,
            // After a kill the node is refused until the session of its former life has ended.
            "broker.heartbeat.interval.ms", "500",
            "broker.session.timeout.ms", "4000",
            // What a killed producer left open holds back every committed reader until it is aborted.
            "transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");

    String bootstrapServers() {
        return LOOPBACK + ":" + port;
    }

    Properties asProperties() {
        var controller = LOOPBACK + ":" + controllerPort;
        var properties = new Properties();
        properties.putAll(ONE_NODE);
        properties.putAll(SMALL);
        properties.putAll(PROMPT);
        properties.put("listeners", "CLIENTS://" + bootstrapServers() + "," + CONTROLLER_LISTENER + "://" + controller);
        properties.put("advertised.listeners", "CLIENTS://" + bootstrapServers());
        // A static voter, for the address of a dynamic one is stored: the port could not change any more.
        properties.put("controller.quorum.voters", NODE + "@" + controller);
        properties.put("log.dirs", dataDirectory.toString());
        return properties;
    }
}
