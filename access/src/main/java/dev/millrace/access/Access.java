package dev.millrace.access;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.AdminClientConfig;

/**
 * How a program reaches Kafka.
 *
 * @param properties plain Kafka properties, such as those for SASL and TLS
 * @param keys what stands before these properties where people set them, as {@code kafka.} does for the services
 */
public record Access(String bootstrapServers, Map<String, String> properties, String keys) {

    private static final String PROTOCOL = "security.protocol";

    private static final Pattern USER = Pattern.compile("\\busername\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s;]+))");

    /** Copies the properties. */
    public Access {
        properties = Map.copyOf(properties);
    }

    /** Who Kafka takes the program for, as far as its properties tell. */
    public String principal() {
        var user = USER.matcher(value("sasl.jaas.config"));
        if (protocol().startsWith("SASL_") && user.find()) {
            return "User:"
                    + Optional.ofNullable(user.group(1))
                            .or(() -> Optional.ofNullable(user.group(2)))
                            .orElseGet(() -> user.group(3));
        }
        if (protocol().equals("PLAINTEXT")) {
            return "User:ANONYMOUS";
        }
        var certificate = value("ssl.keystore.location");
        return certificate.isEmpty() ? "whoever this is to Kafka" : "the owner of the certificate in " + certificate;
    }

    /** How the program speaks, as Kafka calls it. */
    String protocol() {
        var protocol = value(PROTOCOL);
        return protocol.isEmpty() ? "PLAINTEXT" : protocol;
    }

    boolean speaksTls() {
        return protocol().endsWith("SSL");
    }

    /** The property that says so, and what it says; never of one that may hold a password. */
    String found(String property) {
        var value = property.equals(PROTOCOL) ? protocol() : value(property);
        return keys + property + " is " + (value.isEmpty() ? "not set" : value);
    }

    String key(String property) {
        return keys + property;
    }

    /** What an admin client takes of it. */
    Map<String, Object> admin(Map<String, String> more) {
        var settings = new HashMap<String, Object>();
        properties.forEach((name, value) -> {
            if (AdminClientConfig.configNames().contains(name)) {
                settings.put(name, value);
            }
        });
        settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.putAll(more);
        return settings;
    }

    private String value(String property) {
        return properties.getOrDefault(property, "").strip();
    }
}
