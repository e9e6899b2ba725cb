package dev.millrace.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;

class KafkaLogTest {

    private static final String CLIENT = "org.apache.kafka.clients.NetworkClient";

    private final KafkaLog log = new KafkaLog();

    @Test
    void aComplaintIsShownOnceAMinute() {
        assertThat(shown(CLIENT, Level.WARNING, "node 1 is away", 0)).isTrue();
        assertThat(shown(CLIENT, Level.WARNING, "node 1 is away", 1)).isFalse();
        assertThat(shown(CLIENT, Level.WARNING, "node 17 is away", 59)).isFalse();
        assertThat(shown(CLIENT, Level.WARNING, "node 1 is away", 60)).isTrue();
        assertThat(shown(CLIENT, Level.WARNING, "node 1 is away", 61)).isFalse();
    }

    @Test
    void anotherComplaintIsShown() {
        assertThat(shown(CLIENT, Level.WARNING, "node 1 is away", 0)).isTrue();
        assertThat(shown(CLIENT, Level.SEVERE, "node 1 hangs up", 1)).isTrue();
        assertThat(shown("io.smallrye.reactive.messaging.kafka", Level.WARNING, "node 1 is away", 1))
                .isTrue();
    }

    @Test
    void anotherCauseUnderTheSameWordsIsShown() {
        assertThat(log.isLoggable(failed(new IllegalStateException("broken"), 0)))
                .isTrue();
        assertThat(log.isLoggable(failed(new IllegalStateException("broken"), 1)))
                .isFalse();
        assertThat(log.isLoggable(failed(new IllegalStateException("torn"), 2))).isTrue();
        assertThat(log.isLoggable(failed(new IllegalArgumentException("broken"), 3)))
                .isTrue();
        assertThat(log.isLoggable(failed(new TopicAuthorizationException(Set.of("millrace.runs")), 4)))
                .isTrue();
        assertThat(log.isLoggable(failed(new TopicAuthorizationException(Set.of("millrace.seeds")), 5)))
                .isTrue();
    }

    @Test
    void anotherPartitionIsShown() {
        assertThat(shown(CLIENT, Level.WARNING, "request 1 on millrace.scores-3 failed", 0))
                .isTrue();
        assertThat(shown(CLIENT, Level.WARNING, "request 22 on millrace.scores-3 failed", 1))
                .isFalse();
        assertThat(shown(CLIENT, Level.WARNING, "request 1 on millrace.scores-37 failed", 1))
                .isTrue();
        assertThat(shown(CLIENT, Level.WARNING, "partition 3 has no leader", 1)).isTrue();
        assertThat(shown(CLIENT, Level.WARNING, "partition 7 has no leader", 1)).isTrue();
    }

    @Test
    void theSameMomentShowsItOnceToo() {
        assertThat(shown(CLIENT, Level.WARNING, "node 1 is away", 0)).isTrue();
        assertThat(shown(CLIENT, Level.WARNING, "node 1 is away", 0)).isFalse();
    }

    @Test
    void aClockThatIsSetBackSilencesNothing() {
        assertThat(shown(CLIENT, Level.WARNING, "node 1 is away", 3600)).isTrue();
        assertThat(shown(CLIENT, Level.WARNING, "node 1 is away", 3599)).isFalse();
        assertThat(shown(CLIENT, Level.WARNING, "node 1 is away", 0)).isTrue();
        assertThat(shown(CLIENT, Level.WARNING, "node 1 is away", 1)).isFalse();
    }

    @Test
    void whatIsNoComplaintOfKafkasClientsIsShownAlways() {
        for (int i = 0; i < 3; i++) {
            assertThat(shown(CLIENT, Level.INFO, "connected", i)).isTrue();
            assertThat(shown("dev.millrace.edge.Drain", Level.WARNING, "stopped late", i))
                    .isTrue();
        }
    }

    @Test
    void whatIsOfARefusalOrAFileIsShownWithoutItsStackAndAnythingElseWithIt() {
        var refusal = message(CLIENT, Level.SEVERE, "a message died", 0);
        refusal.setThrown(new IllegalStateException(new TopicAuthorizationException(Set.of("millrace.accepted"))));
        var file = message(CLIENT, Level.SEVERE, "no key store is at /nowhere", 0);
        file.setThrown(new NoSuchFileException("/nowhere"));
        var failure = message(CLIENT, Level.SEVERE, "a client died", 0);
        failure.setThrown(new IllegalStateException("broken"));

        assertThat(log.isLoggable(refusal)).isTrue();
        assertThat(log.isLoggable(file)).isTrue();
        assertThat(log.isLoggable(failure)).isTrue();
        assertThat(refusal.getThrown()).isNull();
        assertThat(file.getThrown()).isNull();
        assertThat(failure.getThrown()).isNotNull();
    }

    @Test
    void whatKafkaStreamsSaysOfADyingThreadIsLeftToTheFilter() {
        assertThat(shown("org.apache.kafka.streams.KafkaStreams", Level.SEVERE, "it died", 0))
                .isFalse();
        assertThat(shown("org.apache.kafka.streams.KafkaStreams", Level.WARNING, "it is late", 0))
                .isTrue();
        assertThat(shown("org.apache.kafka.streams.processor.internals.StateDirectory", Level.SEVERE, "gone", 0))
                .isTrue();
    }

    private boolean shown(String logger, Level level, String words, long second) {
        return log.isLoggable(message(logger, level, words, second));
    }

    private static LogRecord failed(RuntimeException cause, long second) {
        var message = message(CLIENT, Level.SEVERE, "a client died", second);
        message.setThrown(new IllegalStateException("around it", cause));
        return message;
    }

    private static LogRecord message(String logger, Level level, String words, long second) {
        var message = new LogRecord(level, words);
        message.setLoggerName(logger);
        message.setInstant(Instant.ofEpochSecond(1_000_000 + second));
        return message;
    }
}
