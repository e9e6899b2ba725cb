package dev.millrace.filter;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.InvalidPidMappingException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TransactionAbortableException;
import org.apache.kafka.common.errors.TransactionAbortedException;
import org.apache.kafka.common.errors.UnknownProducerIdException;
import org.apache.kafka.streams.errors.MissingSourceTopicException;
import org.apache.kafka.streams.errors.ProcessorStateException;

/** Why a stream thread died, as a person needs to hear it. */
final class StreamsFault {

    /** How Linux says it, also by way of RocksDB. */
    private static final String FULL = "No space left on device";

    private static final int DEEPEST = 20;

    /** What a broker says of a transaction that it has undone, because it was away or heard nothing for too long. */
    private static final List<Class<? extends ApiException>> UNDONE = List.of(
            InvalidTxnStateException.class,
            TransactionAbortedException.class,
            TransactionAbortableException.class,
            InvalidProducerEpochException.class,
            ProducerFencedException.class,
            InvalidPidMappingException.class,
            UnknownProducerIdException.class,
            OutOfOrderSequenceException.class);

    private StreamsFault() {}

    /**
     * Whether it is over by itself: topics that are gone may come back, and so may a broker that did not answer; a
     * transaction that was undone is done again.
     */
    static boolean passes(Throwable failure) {
        return causes(failure).stream()
                .anyMatch(cause -> cause instanceof MissingSourceTopicException
                        || cause instanceof TimeoutException
                        || UNDONE.stream().anyMatch(undone -> undone.isInstance(cause)));
    }

    /** What is wrong with the directory of the ledger's state, and what to do; empty if the failure is not about it. */
    static Optional<String> ofState(Throwable failure, Path stateDirectory) {
        var causes = causes(failure);
        if (causes.stream().anyMatch(cause -> words(cause).contains(FULL))) {
            return Optional.of("the disk below " + stateDirectory + " is full; make room there, and the filter reads"
                    + " from Kafka what its state lacks");
        }
        return causes.stream().anyMatch(ProcessorStateException.class::isInstance)
                ? Optional.of("the state below " + stateDirectory + " cannot be used: " + innermost(failure)
                        + "; mend the disk, or empty the directory, and the filter reads its state from Kafka")
                : Optional.empty();
    }

    /** What the cause of all says, in one line. */
    static String innermost(Throwable failure) {
        var causes = causes(failure);
        var innermost = causes.get(causes.size() - 1);
        return innermost.getClass().getSimpleName()
                + words(innermost).lines().findFirst().map(": "::concat).orElse("");
    }

    private static List<Throwable> causes(Throwable failure) {
        var causes = new ArrayList<Throwable>();
        for (var cause = failure; cause != null && causes.size() < DEEPEST; cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }

    private static String words(Throwable failure) {
        return failure.getMessage() == null ? "" : failure.getMessage();
    }
}
