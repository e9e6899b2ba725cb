package dev.millrace.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.streams.errors.MissingSourceTopicException;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;
import org.rocksdb.RocksDBException;

class StreamsFaultTest {

    private static final Path STATE = Path.of("/var/lib/millrace");

    @Test
    void whatKafkaMayGiveBackPasses() {
        assertThat(StreamsFault.passes(new MissingSourceTopicException("runs is gone")))
                .isTrue();
        assertThat(StreamsFault.passes(new StreamsException(new TimeoutException("no progress in 5 minutes"))))
                .isTrue();
        assertThat(StreamsFault.passes(new StreamsException(new InvalidTxnStateException("in an invalid state"))))
                .as("a broker that was away has undone the transaction")
                .isTrue();
        assertThat(StreamsFault.passes(new StreamsException(new RecordTooLargeException("9 MB"))))
                .isFalse();
        assertThat(StreamsFault.passes(new ProcessorStateException("broken"))).isFalse();
    }

    @Test
    void aFullDiskIsCalledSo() {
        var full = "the disk below /var/lib/millrace is full; make room there, and the filter reads from Kafka what its"
                + " state lacks";

        assertThat(StreamsFault.ofState(
                        new ProcessorStateException(
                                "Error opening store books",
                                new RocksDBException("While appending to file: No space left on device")),
                        STATE))
                .contains(full);
        assertThat(StreamsFault.ofState(new StreamsException(new IOException("No space left on device")), STATE))
                .contains(full);
    }

    @Test
    void aStateThatCannotBeUsedIsToldByItsCause() {
        assertThat(StreamsFault.ofState(
                        new ProcessorStateException(
                                "Error opening store books",
                                new RocksDBException("Corruption: bad block\nand more of it")),
                        STATE))
                .contains("the state below /var/lib/millrace cannot be used: RocksDBException: Corruption: bad block;"
                        + " mend the disk, or empty the directory, and the filter reads its state from Kafka");
    }

    @Test
    void aBugIsNoFaultOfTheState() {
        var bug = new StreamsException("task 0_1", new IllegalStateException());

        assertThat(StreamsFault.ofState(bug, STATE)).isEmpty();
        assertThat(StreamsFault.ofState(new StreamsException(new IOException("not JSON")), STATE))
                .isEmpty();
        assertThat(StreamsFault.innermost(bug)).isEqualTo("IllegalStateException");
    }

    @Test
    void causesThatGoRoundInACircleEnd() {
        var circle = new IllegalStateException("round");
        circle.initCause(new IllegalStateException("and round", circle));

        assertThat(StreamsFault.passes(circle)).isFalse();
        assertThat(StreamsFault.ofState(circle, STATE)).isEmpty();
        assertThat(StreamsFault.innermost(circle)).startsWith("IllegalStateException: ");
    }
}
