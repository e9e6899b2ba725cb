package dev.millrace.edge;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.reactive.messaging.MutinyEmitter;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.reactive.messaging.Message;

/** The dead letters' topic: keeps what it is sent, and has it written when it is told to. */
final class Letters implements MutinyEmitter<byte[]> {

    final List<Message<? extends byte[]>> sent = new CopyOnWriteArrayList<>();

    private CompletableFuture<Void> written = CompletableFuture.completedFuture(null);

    /** From here on letters are sent, but not written yet. */
    void hold() {
        written = new CompletableFuture<>();
    }

    /** All that were sent are written. */
    void write() {
        written.complete(null);
    }

    @Override
    public <M extends Message<? extends byte[]>> Uni<Void> sendMessage(M message) {
        return Uni.createFrom().completionStage(() -> {
            sent.add(message);
            return written;
        });
    }

    @Override
    public Uni<Void> send(byte[] payload) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void sendAndAwait(byte[] payload) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Cancellable sendAndForget(byte[] payload) {
        throw new UnsupportedOperationException();
    }

    @Override
    @Deprecated
    public <M extends Message<? extends byte[]>> void send(M message) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <M extends Message<? extends byte[]>> void sendMessageAndAwait(M message) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <M extends Message<? extends byte[]>> Cancellable sendMessageAndForget(M message) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void complete() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void error(Exception broken) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isCancelled() {
        return false;
    }

    @Override
    public boolean hasRequests() {
        return true;
    }
}
