package dev.millrace.cli;

import dev.millrace.cli.kafka.Cluster;
import dev.millrace.cli.kafka.Connection;
import dev.millrace.cli.outcome.BadInput;
import dev.millrace.cli.process.UpFile;
import dev.millrace.cli.seeds.StrictText;
import dev.millrace.contracts.TopicNames;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which installation a command speaks to. */
final class ClusterOptions {

    static final String ENVIRONMENT = "MILLRACE_BOOTSTRAP_SERVERS";

    private static final long MOST_PROPERTY_BYTES = 1024 * 1024;

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT[,…]",
            description = "Kafka's address. Else $" + ENVIRONMENT
                    + ", else that of a running `millrace up`, which itself starts one.")
    @Nullable
    String bootstrapServers;

    @Option(
            names = "--prefix",
            paramLabel = "NAME",
            description = "What stands before the topics' names, if not \"millrace\".")
    @Nullable
    String prefix;

    @Option(
            names = "--command-config",
            paramLabel = "FILE",
            description = "Kafka client properties, for example for SASL and TLS.")
    @Nullable
    Path commandConfig;

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            defaultValue = ".millrace",
            description = "Where `millrace up` keeps its data and its address (default: ${DEFAULT-VALUE}).")
    Path dataDir = Path.of(".millrace");

    /** The address that was named by option or environment. */
    Optional<String> named(Console console) {
        var address = bootstrapServers == null ? console.environment().getOrDefault(ENVIRONMENT, "") : bootstrapServers;
        if (bootstrapServers != null && address.isBlank()) {
            throw new BadInput("--bootstrap-servers is empty, expected HOST:PORT");
        }
        return address.isBlank() ? Optional.empty() : Optional.of(address.trim());
    }

    /** How to speak to the installation that is meant. */
    Connection connection(Console console) {
        var named = named(console);
        if (named.isPresent()) {
            return connection(named.get(), prefix == null ? TopicNames.DEFAULT.prefix() : prefix);
        }
        var up = UpFile.read(dataDir)
                .orElseThrow(() -> new BadInput("no broker is known: start one with `millrace up`,"
                        + " or name one with --bootstrap-servers or $" + ENVIRONMENT));
        return connection(up.bootstrapServers(), prefix == null ? up.prefix() : prefix);
    }

    Connection connection(String address, String topicPrefix) {
        return new Connection(address, properties(), names(topicPrefix));
    }

    Cluster reach(Console console) {
        return Cluster.reach(connection(console));
    }

    /** Plain Kafka properties of the user. */
    Map<String, String> properties() {
        return commandConfig == null ? Map.of() : propertiesOf(commandConfig);
    }

    static Map<String, String> propertiesOf(Path file) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(StrictText.of(file, file.toString(), MOST_PROPERTY_BYTES)));
        } catch (IOException | IllegalArgumentException invalid) {
            throw new BadInput(file + " is not a properties file: " + invalid.getMessage(), invalid);
        }
        var map = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(name -> map.put(name, properties.getProperty(name)));
        return map;
    }

    private static TopicNames names(String topicPrefix) {
        try {
            return new TopicNames(topicPrefix);
        } catch (IllegalArgumentException invalid) {
            throw BadInput.because(invalid);
        }
    }
}
