package dev.millrace.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.TopicNames;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AccessFaultTest {

    private static final String DOCUMENTED = " at broker:9092; docs/security.md tells who needs what";

    private static final Access ACCESS = access("SASL_SSL");

    private static final AccessFault FILTER = new AccessFault(ACCESS, Rights.ofFilter(TopicNames.DEFAULT, Set.of()));

    private record Said(Throwable failure, String sentence) {}

    static List<Said> refusals() {
        return List.of(
                new Said(
                        new TopicAuthorizationException(Set.of("millrace.seeds")),
                        "User:filter lacks Read on topic millrace.seeds" + DOCUMENTED),
                new Said(
                        new TopicAuthorizationException(Set.of("millrace.accepted", "millrace.runs.dlq")),
                        "User:filter lacks Write on topic millrace.accepted, Write on topic millrace.runs.dlq"
                                + DOCUMENTED),
                new Said(
                        new TopicAuthorizationException(Set.of("millrace.unheard-of")),
                        "User:filter lacks a right on topic millrace.unheard-of" + DOCUMENTED),
                new Said(
                        new TopicAuthorizationException("Topic authorization failed."),
                        "User:filter lacks a right on a topic" + DOCUMENTED),
                new Said(
                        GroupAuthorizationException.forGroupId("millrace-filter"),
                        "User:filter lacks Read on group millrace-filter" + DOCUMENTED),
                new Said(new GroupAuthorizationException("not you"), "User:filter lacks a right: not you" + DOCUMENTED),
                new Said(
                        new TransactionalIdAuthorizationException("no"),
                        "User:filter lacks Write on transactional ids that begin with millrace-filter-" + DOCUMENTED),
                new Said(
                        new ClusterAuthorizationException("Cluster authorization failed."),
                        "User:filter lacks a right: Cluster authorization failed." + DOCUMENTED),
                new Said(
                        new KafkaException("Unexpected error in TxnOffsetCommitResponse: Topic authorization failed."),
                        "User:filter lacks a right: Unexpected error in TxnOffsetCommitResponse: Topic authorization"
                                + " failed." + DOCUMENTED),
                new Said(
                        new SaslAuthenticationException("invalid credentials"),
                        "the broker at broker:9092 does not let User:filter in: invalid credentials; see"
                                + " kafka.sasl.jaas.config, kafka.sasl.mechanism is SCRAM-SHA-512,"
                                + " kafka.security.protocol is SASL_SSL"),
                new Said(
                        new SslAuthenticationException("handshake", new SSLHandshakeException("no path")),
                        "the TLS handshake with broker:9092 fails: no path; kafka.ssl.truststore.location is not set"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aRefusalIsOneSentence(Said said) {
        for (var wrapped : Stream.of(
                        said.failure(),
                        new ExecutionException(said.failure()),
                        new IllegalStateException("a task died", new KafkaException("it was sent", said.failure())))
                .toList()) {
            assertThat(FILTER.of(wrapped)).contains(said.sentence());
            assertThat(AccessFault.isCauseOf(wrapped)).isTrue();
        }
    }

    @Test
    void whatElseFailsIsNoRefusal() {
        var circle = new IllegalStateException("round");
        circle.initCause(new IllegalStateException("and round", circle));

        for (var failure : List.of(new TimeoutException("late"), new IllegalStateException("broken"), circle)) {
            assertThat(FILTER.of(failure)).isEmpty();
            assertThat(AccessFault.isCauseOf(failure)).isFalse();
        }
    }

    @Test
    void theOnlyRightThatCanBeMeantIsNamed() {
        var reader = new AccessFault(ACCESS, Rights.onTopics(AclOperation.CREATE, List.of("millrace.runs")));

        assertThat(reader.of(new TopicAuthorizationException("Authorization failed.")))
                .contains("User:filter lacks Create on topic millrace.runs" + DOCUMENTED);
    }

    @Test
    void propertiesOfNoUseAreToldByWhatKafkaSaysOfThem() {
        var absent = new KafkaException(
                "Failed to create new KafkaAdminClient",
                new KafkaException("Failed to load SSL keystore", new NoSuchFileException("/nowhere")));

        assertThat(FILTER.unusable(absent))
                .isEqualTo("Kafka's client cannot use its properties, kafka.*: Failed to load SSL keystore: /nowhere");
        assertThat(FILTER.unusable(new ConfigException("Invalid value x for configuration y")))
                .isEqualTo("Kafka's client cannot use its properties, kafka.*: Invalid value x for configuration y");
    }

    @Test
    void missingTopicsAreNamed() {
        assertThat(FILTER.absent(Set.of("millrace.runs")))
                .isEqualTo("the topic millrace.runs is missing at broker:9092; `millrace topics --create` makes it");
        assertThat(FILTER.absent(List.of("a", "b")))
                .isEqualTo("the topics a, b are missing at broker:9092; `millrace topics --create` makes them");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NOTHING|SASL_SSL|no Kafka broker answers at broker:9092, which kafka.bootstrap.servers names",
                "SILENT|SASL_SSL|what listens at broker:9092 takes connections and answers nothing",
                "OTHER|SASL_SSL|what listens at broker:9092 is no Kafka broker, which kafka.bootstrap.servers names",
                "TLS|SASL_SSL|the broker at broker:9092 does not answer in time",
                "TLS|SASL_PLAINTEXT|the broker at broker:9092 speaks TLS, but kafka.security.protocol is"
                        + " SASL_PLAINTEXT, expected SASL_SSL or SSL",
                "PLAIN|SASL_SSL|the broker at broker:9092 speaks no TLS, but kafka.security.protocol is SASL_SSL,"
                        + " expected SASL_PLAINTEXT or PLAINTEXT",
                "PLAIN|PLAINTEXT|the broker at broker:9092 does not answer in time",
                "GUARDED|PLAINTEXT|the broker at broker:9092 hangs up, but kafka.security.protocol is PLAINTEXT,"
                        + " expected SASL_PLAINTEXT",
                "PLAIN|SASL_PLAINTEXT|the broker at broker:9092 does not answer in time"
            })
    void whatListensTellsWhyNobodyAnswers(Listener listener, String protocol, String sentence) {
        assertThat(new AccessFault(access(protocol), Rights.NONE).unanswered(listener))
                .isEqualTo(sentence);
    }

    @Test
    void onlyTlsAtTheOtherEndOfAPlainClientIsFoundBeforehand() {
        var plain = new AccessFault(access("PLAINTEXT"), Rights.NONE);
        var tls = new AccessFault(access("SSL"), Rights.NONE);

        for (var listener : Listener.values()) {
            assertThat(plain.beforehand(listener).isPresent()).isEqualTo(listener == Listener.TLS);
            assertThat(tls.beforehand(listener)).isEmpty();
        }
    }

    @Test
    void onACommandLineKeysStandAlone() {
        var faults = new AccessFault(new Access("broker:9092", Map.of(), ""), Rights.NONE);

        assertThat(faults.unanswered(Listener.NOTHING)).isEqualTo("no Kafka broker answers at broker:9092");
        assertThat(faults.unanswered(Listener.TLS))
                .isEqualTo("the broker at broker:9092 speaks TLS, but security.protocol is PLAINTEXT, expected"
                        + " SASL_SSL or SSL");
    }

    private static Access access(String protocol) {
        return new Access(
                "broker:9092",
                Map.of(
                        "security.protocol",
                        protocol,
                        "sasl.mechanism",
                        "SCRAM-SHA-512",
                        "sasl.jaas.config",
                        "ScramLoginModule required username=\"filter\" password=\"secret\";"),
                "kafka.");
    }
}
