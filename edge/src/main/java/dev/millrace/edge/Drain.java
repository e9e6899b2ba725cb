package dev.millrace.edge;

import dev.millrace.models.Models;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Lets calls end that were made when the service is asked to stop, and what came of them be written; what waits is read
 * again after the next start.
 */
@ApplicationScoped
class Drain {

    private static final Logger LOG = Logger.getLogger(Drain.class);

    private final Models models;
    private final EdgeSettings settings;
    private final AtomicInteger writing = new AtomicInteger();
    private final CompletableFuture<Void> allWritten = new CompletableFuture<>();
    private volatile boolean callsOver;
    private volatile boolean begun;

    Drain(Models models, EdgeSettings settings) {
        this.models = models;
        this.settings = settings;
    }

    boolean hasBegun() {
        return begun;
    }

    /** A result is on its way to its topic. */
    void writes() {
        writing.incrementAndGet();
    }

    /** It arrived, and the message it comes from is done. */
    void written() {
        writing.decrementAndGet();
        look();
    }

    void stop(@Observes ShutdownEvent stopping) {
        begun = true;
        var drained = models.drain().thenRun(() -> {
            callsOver = true;
            look();
        });
        try {
            drained.thenCompose(over -> allWritten)
                    .toCompletableFuture()
                    .get(settings.drain().toMillis(), TimeUnit.MILLISECONDS);
            LOG.info("stopped with nothing in flight");
        } catch (TimeoutException late) {
            LOG.warnf(
                    "stopped after %d s with calls in flight, which are made again",
                    settings.drain().toSeconds());
        } catch (ExecutionException | InterruptedException broken) {
            LOG.warn("stopped before all calls in flight had ended", broken);
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        if (callsOver && writing.get() == 0) {
            allWritten.complete(null);
        }
    }
}
