package dev.millrace.cli.kafka;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.cli.outcome.BadInput;
import dev.millrace.contracts.TopicNames;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A property that only the client that sends, or the one that reads, looks at. */
class UnusablePropertyTest {

    @Test
    void ofWhatSendsIsBadInput() {
        assertThatThrownBy(() -> new Sender(with("compression.type", "x")))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith("Kafka's client cannot use its properties: Invalid value x for configuration"
                        + " compression.type");
    }

    @Test
    void ofWhatReadsIsBadInput() {
        assertThatThrownBy(() -> new TopicReader(with("max.poll.records", "x"), List.of("millrace.accepted")))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith("Kafka's client cannot use its properties: Invalid value x for configuration"
                        + " max.poll.records");
    }

    private static Connection with(String property, String value) {
        return new Connection("127.0.0.1:1", Map.of(property, value), TopicNames.DEFAULT);
    }
}
