package dev.millrace.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.millrace.bench.plant.Plant;
import dev.millrace.bench.plant.Runs;
import dev.millrace.cli.kafka.Connection;
import dev.millrace.contracts.AcceptedRecord;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.Topic;
import dev.millrace.contracts.TopicNames;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Over TLS and with passwords all works by Kafka's own properties; where one is wrong, one sentence says which. */
class EncryptedIT {

    private static final Path DIRECTORY = Path.of("target", "plants", "encrypted");
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final TopicNames NAMES = TopicNames.DEFAULT;
    private static final RunId RUN = new RunId("encrypted", "one");

    private static GuardedBroker broker;

    /**
     * What is told wrongly.
     *
     * @param properties other than those that are right
     * @param sentence how the sentence about it begins; keys stand in it as {@code <key>}
     * @param starts whether a service starts with it, and waits until it is mended
     */
    record Mistake(String name, Map<String, String> properties, String sentence, boolean starts) {

        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void start() throws Exception {
        var table = AclTable.read(NAMES.prefix());
        broker = new GuardedBroker(
                DIRECTORY.resolve("broker"),
                List.copyOf(table.rights().keySet()),
                Optional.of(TestCertificate.of(DIRECTORY.resolve("certificate"), "ip:127.0.0.1")));
        table.rights().forEach(broker::allow);
    }

    @AfterAll
    static void stop() {
        Optional.ofNullable(broker).ifPresent(GuardedBroker::close);
    }

    @Test
    void aRunEndsOverTls() throws Exception {
        try (var plant = Plant.beside(
                DIRECTORY.resolve("services"),
                broker.as(GuardedBroker.ADMIN, NAMES),
                Plant.SERVICES.stream().collect(Collectors.toMap(service -> service, broker::environment)))) {
            try (var sender = plant.cluster().sender()) {
                new Runs(sender).send(RUN, Runs.recipe("plain"), 0, Runs.questions(0, 20));
            }
            await("the run ends").atMost(LONG).until(() -> plant.ended(RUN));
            plant.awaitBalance(RUN);
            assertThat(plant.on(Topic.ACCEPTED, AcceptedRecord.class)).hasSize(20);
            var status = Command.run(DIRECTORY, broker.as("user", NAMES), "status", RUN.toString());
            assertThat(status.text()).contains("accepted=20");
            assertThat(status.exit()).isZero();
        }
    }

    static List<Mistake> mistakes() throws IOException, InterruptedException {
        var stranger = TestCertificate.of(DIRECTORY.resolve("stranger"), "ip:127.0.0.1");
        var address = broker.as("user", NAMES).bootstrapServers();
        return List.of(
                new Mistake(
                        "a wrong password",
                        Map.of("sasl.jaas.config", GuardedBroker.login("<who>", "wrong")),
                        "the broker at " + address + " does not let User:<who> in: Authentication failed during"
                                + " authentication due to invalid credentials with SASL mechanism SCRAM-SHA-512; see"
                                + " <key>sasl.jaas.config",
                        true),
                new Mistake(
                        "no TLS",
                        Map.of("security.protocol", "SASL_PLAINTEXT"),
                        "the broker at " + address + " speaks TLS, but <key>security.protocol is SASL_PLAINTEXT,"
                                + " expected SASL_SSL or SSL",
                        false),
                new Mistake(
                        "a certificate that is not trusted",
                        stranger.trust(),
                        "the TLS handshake with " + address + " fails: ",
                        true),
                new Mistake(
                        "a trust store that is not there",
                        Map.of("ssl.truststore.location", "/nowhere/trusted.p12"),
                        "Kafka's client cannot use its properties<keys>: Failed to load SSL keystore /nowhere/trusted.p12",
                        false),
                new Mistake(
                        "nobody there",
                        Map.of("bootstrap.servers", "127.0.0.1:1"),
                        "no Kafka broker answers at 127.0.0.1:1",
                        true));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsToldInOneSentence(Mistake mistake) throws Exception {
        var services = new ArrayList<LoneService>();
        try {
            for (var name : Plant.SERVICES) {
                var environment = GuardedBroker.environment(as(name, mistake));
                services.add(new LoneService(DIRECTORY.resolve(name), name, environment));
            }
            for (var service : services) {
                var sentence = sentence(mistake, service.name(), "kafka.");
                await(sentence).atMost(LONG).until(service::log, log -> log.contains(sentence));
                if (mistake.starts()) {
                    await("health tells it too")
                            .atMost(LONG)
                            .until(
                                    service::ready,
                                    ready -> !ready.up() && ready.fault().startsWith(sentence));
                } else {
                    service.awaitEnd(LONG);
                    assertThat(service.process().exitValue()).isEqualTo(1);
                    assertThat(service.log()).doesNotContain("\tat ");
                }
            }
            var said = Command.run(DIRECTORY, as("user", mistake), "status");
            assertThat(said.exit()).isEqualTo(2);
            assertThat(said.text())
                    .startsWith("millrace: " + sentence(mistake, "user", ""))
                    .hasLineCount(1);
        } finally {
            services.forEach(LoneService::close);
        }
    }

    private static Connection as(String who, Mistake mistake) {
        var right = broker.as(who, NAMES);
        var properties = new HashMap<>(right.properties());
        mistake.properties().forEach((name, value) -> properties.put(name, value.replace("<who>", who)));
        return new Connection(
                mistake.properties().getOrDefault("bootstrap.servers", right.bootstrapServers()), properties, NAMES);
    }

    private static String sentence(Mistake mistake, String who, String keys) {
        return mistake.sentence()
                .replace("<who>", who)
                .replace("<key>", keys)
                .replace("<keys>", keys.isEmpty() ? "" : ", " + keys + "*");
    }
}
