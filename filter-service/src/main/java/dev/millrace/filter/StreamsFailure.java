package dev.millrace.filter;

import dev.millrace.service.KafkaAccess;
import io.quarkus.runtime.Quarkus;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.jboss.logging.Logger;

/**
 * Decides what follows when a stream thread dies, and says why it died in one sentence of the log.
 *
 * <p>Where Kafka refused it something, has lost a topic that it reads, has undone its transaction or did not answer for
 * minutes, another thread follows: the dead one's transaction is undone, and the other does the same work when Kafka lets it, so nothing is lost and nothing
 * is done twice. After any other failure (a full or broken disk, a bug) the next thread would die like the first one: the
 * filter ends with exit code 1, and whoever supervises it starts it again, with a pause that grows.
 */
@ApplicationScoped
class StreamsFailure implements StreamsUncaughtExceptionHandler {

    private static final Logger LOG = Logger.getLogger(StreamsFailure.class);

    private static final int FAILED = 1;

    private final KafkaAccess access;
    private final Path stateDirectory;
    private final StreamsPause pause = new StreamsPause();

    StreamsFailure(KafkaAccess access, FilterConfig config) {
        this.access = access;
        this.stateDirectory = config.stateDir();
    }

    @Override
    public StreamThreadExceptionResponse handle(Throwable failure) {
        var refusal = access.refusal(failure);
        if (refusal.isPresent() || StreamsFault.passes(failure)) {
            replace(refusal.orElseGet(() -> StreamsFault.innermost(failure)));
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        var known = StreamsFault.ofState(failure, stateDirectory);
        if (known.isEmpty()) {
            // Whoever mends a bug needs all that there is.
            LOG.error("a stream thread found what it cannot bear", failure);
        }
        LOG.errorf("a stream thread died, and the filter ends: %s", known.orElseGet(() -> bug(failure)));
        Quarkus.asyncExit(FAILED);
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    private void replace(String why) {
        // Java prints the stack of what ends a thread, but for the threads that Kafka Streams began with.
        Thread.currentThread().setUncaughtExceptionHandler((thread, told) -> {});
        LOG.errorf("a stream thread died, another one follows it: %s", why);
        try {
            var died = System.nanoTime();
            var next = died + pause.next(died).toNanos();
            // Then the next thread tries, and says what it still lacks.
            access.awaitAllowed(StreamsPause.LONGEST);
            // Kafka may refuse what the check does not ask about: no thread must follow the other without a break.
            TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static String bug(Throwable failure) {
        return StreamsFault.innermost(failure)
                + "; if it dies so again after its next start, keep this log: it is a bug";
    }
}
