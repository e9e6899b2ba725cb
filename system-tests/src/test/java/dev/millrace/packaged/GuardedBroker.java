package dev.millrace.packaged;

import dev.millrace.access.Right;
import dev.millrace.broker.EmbeddedBroker;
import dev.millrace.cli.kafka.Connection;
import dev.millrace.cli.process.Cleanup;
import dev.millrace.cli.process.Ports;
import dev.millrace.contracts.TopicNames;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.ResourcePattern;

/** A broker in this process that asks for a password, and lets nobody but its admin do what was not allowed. */
final class GuardedBroker implements AutoCloseable {

    static final String ADMIN = "admin";

    private static final String MECHANISM = "SCRAM-SHA-512";

    private final EmbeddedBroker broker;
    private final String address;
    private final Optional<TestCertificate> certificate;
    private final Admin admin;

    /** Knows these users, and speaks TLS beside if it has a certificate. */
    GuardedBroker(Path directory, List<String> users, Optional<TestCertificate> certificate) {
        Cleanup.remove(directory);
        RecordingAuthorizer.forget();
        this.certificate = certificate;
        var ports = Ports.free(2);
        address = "127.0.0.1:" + ports.get(0);
        broker = EmbeddedBroker.start(
                ports.get(0), directory.toAbsolutePath(), settings(ports.get(1)), credentials(users));
        admin = Admin.create(new HashMap<>(settings(as(ADMIN, TopicNames.DEFAULT))));
    }

    /** How a user of that name reaches it. */
    Connection as(String user, TopicNames names) {
        var properties = new HashMap<>(Map.of(
                "security.protocol",
                certificate.isPresent() ? "SASL_SSL" : "SASL_PLAINTEXT",
                "sasl.mechanism",
                MECHANISM,
                "sasl.jaas.config",
                login(user, password(user))));
        certificate.ifPresent(known -> properties.putAll(known.trust()));
        return new Connection(address, properties, names);
    }

    /** The environment in which a service is that user. */
    Map<String, String> environment(String user) {
        return environment(as(user, TopicNames.DEFAULT));
    }

    /** The environment in which a service reaches Kafka so. */
    static Map<String, String> environment(Connection connection) {
        var environment = new HashMap<String, String>();
        settings(connection)
                .forEach((name, value) -> environment.put(
                        "KAFKA_" + name.toUpperCase(Locale.ROOT).replace('.', '_'), String.valueOf(value)));
        return environment;
    }

    static String login(String user, String password) {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + user + "\" password=\""
                + password + "\";";
    }

    void allow(String user, List<Right> rights) {
        try {
            admin.createAcls(rights.stream().map(right -> binding(user, right)).toList())
                    .all()
                    .get();
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    void forbid(String user, Right right) {
        try {
            admin.deleteAcls(List.of(binding(user, right).toFilter())).all().get();
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** As its admin. */
    Admin admin() {
        return admin;
    }

    @Override
    public void close() {
        admin.close();
        broker.close();
    }

    private static Map<String, Object> settings(Connection connection) {
        var settings = new HashMap<String, Object>(connection.properties());
        settings.put("bootstrap.servers", connection.bootstrapServers());
        return settings;
    }

    private Map<String, String> settings(int controllerPort) {
        var settings = new HashMap<String, String>();
        var controller = "127.0.0.1:" + controllerPort;
        var protocol = certificate.isPresent() ? "SASL_SSL" : "SASL_PLAINTEXT";
        settings.put("listeners", "CLIENTS://" + address + ",CONTROLLER://" + controller);
        settings.put("controller.quorum.voters", "1@" + controller);
        settings.put("listener.security.protocol.map", "CLIENTS:" + protocol + ",CONTROLLER:PLAINTEXT");
        settings.put("sasl.enabled.mechanisms", MECHANISM);
        settings.put("sasl.mechanism.inter.broker.protocol", MECHANISM);
        settings.put("listener.name.clients.scram-sha-512.sasl.jaas.config", login(ADMIN, password(ADMIN)));
        settings.put("authorizer.class.name", RecordingAuthorizer.class.getName());
        // The broker's two halves speak to each other without a password; nobody else reaches that listener.
        settings.put("super.users", "User:" + ADMIN + ";User:ANONYMOUS");
        settings.put("allow.everyone.if.no.acl.found", "false");
        certificate.ifPresent(known -> {
            settings.putAll(known.identity());
            // The broker is its own client, too.
            settings.putAll(known.trust());
        });
        return settings;
    }

    private static List<String> credentials(List<String> users) {
        var all = new ArrayList<>(users);
        all.add(ADMIN);
        return all.stream()
                .map(user -> MECHANISM + "=[name=" + user + ",password=" + password(user) + "]")
                .toList();
    }

    private static String password(String user) {
        return user + "-secret";
    }

    private static AclBinding binding(String user, Right right) {
        return new AclBinding(
                new ResourcePattern(right.resource(), right.name(), right.pattern()),
                new AccessControlEntry("User:" + user, "*", right.operation(), AclPermissionType.ALLOW));
    }
}
