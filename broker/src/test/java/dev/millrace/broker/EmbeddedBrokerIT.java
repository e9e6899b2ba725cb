package dev.millrace.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {

    @TempDir
    private Path directory;

    @Test
    void keepsCommittedRecordsWhenItIsStartedAgainOnAnotherPort() throws Exception {
        String firstAddress;
        try (var broker = EmbeddedBroker.start(directory)) {
            firstAddress = broker.bootstrapServers();
            var clients = new Clients(firstAddress);
            clients.createTopic("words");
            clients.writeCommitted("words", "kept");
            clients.writeAborted("words", "dropped");

            assertThat(clients.readCommitted("words", 1)).containsExactly("kept");
        }

        try (var broker = EmbeddedBroker.start(directory)) {
            var clients = new Clients(broker.bootstrapServers());
            clients.writeCommitted("words", "added");

            assertThat(broker.bootstrapServers()).isNotEqualTo(firstAddress);
            assertThat(clients.readCommitted("words", 2)).containsExactly("kept", "added");
        }
    }

    @Test
    void takesARecordOfFourMebibytes() throws Exception {
        try (var broker = EmbeddedBroker.start(directory)) {
            var clients = new Clients(broker.bootstrapServers());
            clients.createTopic("words");
            var large = "x".repeat(4 * 1024 * 1024);

            clients.writeCommitted("words", large);

            assertThat(clients.readCommitted("words", 1)).containsExactly(large);
        }
    }

    @Test
    void leavesADirectoryToTheBrokerThatUsesIt() {
        try (var broker = EmbeddedBroker.start(directory)) {
            assertThatThrownBy(() -> EmbeddedBroker.start(directory)).hasMessage("another broker uses " + directory);
            assertThat(broker.bootstrapServers()).startsWith("127.0.0.1:");
        }
    }
}
