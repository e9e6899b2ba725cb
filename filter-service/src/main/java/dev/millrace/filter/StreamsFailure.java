package dev.millrace.filter;

import dev.millrace.service.KafkaAccess;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.jboss.logging.Logger;

/**
 * Has another stream thread follow one that died because Kafka refused it something. The dead one's transaction is undone,
 * and the other does the same work when Kafka lets it, so nothing is lost and nothing is done twice. After any other failure
 * Kafka Streams ends.
 */
@ApplicationScoped
class StreamsFailure implements StreamsUncaughtExceptionHandler {

    private static final Logger LOG = Logger.getLogger(StreamsFailure.class);

    /** Then the next thread tries, and says what it still lacks. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final KafkaAccess access;

    StreamsFailure(KafkaAccess access) {
        this.access = access;
    }

    @Override
    public StreamThreadExceptionResponse handle(Throwable failure) {
        var refusal = access.refusal(failure);
        if (refusal.isEmpty()) {
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        LOG.errorf("a stream thread died, another one follows it: %s", refusal.get());
        try {
            access.awaitAllowed(PATIENCE);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
}
