package dev.millrace.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SASL_SSL|x.ScramLoginModule required username=\"ann\" password=\"p\";|User:ann",
                "SASL_PLAINTEXT|x.PlainLoginModule required password='p' username = 'ann b';|User:ann b",
                "SASL_PLAINTEXT|x.PlainLoginModule required username=ann password=p;|User:ann",
                "SASL_SSL|x.OAuthBearerLoginModule required;|whoever this is to Kafka",
                "PLAINTEXT|x.ScramLoginModule required username=\"ann\" password=\"p\";|User:ANONYMOUS",
                "SSL||whoever this is to Kafka"
            })
    void thePrincipalIsWhomThePropertiesName(String protocol, String jaas, String principal) {
        var properties = new HashMap<>(Map.of("security.protocol", protocol));
        if (jaas != null) {
            properties.put("sasl.jaas.config", jaas);
        }

        assertThat(new Access("broker:9092", properties, "").principal()).isEqualTo(principal);
    }

    @Test
    void theOwnerOfACertificateIsOnlyKnownByWhereItLies() {
        var properties = Map.of("security.protocol", "SSL", "ssl.keystore.location", "/run/secrets/me.p12");

        assertThat(new Access("broker:9092", properties, "").principal())
                .isEqualTo("the owner of the certificate in /run/secrets/me.p12");
    }

    @Test
    void anAdminClientTakesWhatItKnows() {
        var properties = Map.of("sasl.mechanism", "PLAIN", "max.poll.records", "7", "client.id", "theirs");

        assertThat(new Access("broker:9092", properties, "kafka.").admin(Map.of("client.id", "ours")))
                .isEqualTo(Map.of("bootstrap.servers", "broker:9092", "sasl.mechanism", "PLAIN", "client.id", "ours"));
    }
}
