package dev.millrace.bench.endpoint;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * An OpenAI-compatible endpoint on loopback that answers no two calls alike.
 *
 * <p>All its state belongs to one event loop; its methods may be called from every other thread, and have happened when
 * they return.
 */
public final class SimulatedEndpoint implements AutoCloseable {

    private static final String HOST = "127.0.0.1";

    private static final int CONNECTIONS_AT_ONCE = 4_096;

    private final Vertx vertx = Vertx.vertx(new VertxOptions()
            .setEventLoopPoolSize(1)
            .setFileSystemOptions(
                    new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
    private final Context loop = vertx.getOrCreateContext();
    private final EndpointOptions options;
    private final Desk desk;
    private final int port;
    private HttpServer server;
    private boolean open = true;

    /** Listens when it is made. */
    public SimulatedEndpoint(EndpointOptions options) {
        this.options = options;
        this.desk = new Desk(vertx, options);
        this.server = listen(options.port());
        this.port = server.actualPort();
    }

    /** Its base URL. */
    public String address() {
        return "http://" + HOST + ":" + port + "/v1";
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    /** How it serves. */
    public EndpointOptions options() {
        return options;
    }

    /** From now on calls fail so, beside the faults that were there before. */
    public synchronized void fail(Fault fault) {
        onLoop(() -> {
            desk.faults.add(fault);
            return desk;
        });
        openOrClose();
    }

    /** From now on no call fails. */
    public synchronized void recover() {
        onLoop(() -> {
            desk.faults.clear();
            return desk;
        });
        openOrClose();
    }

    /** The faults that calls meet now. */
    public List<Fault> faults() {
        return onLoop(desk.faults::all);
    }

    /** From now on it answers so many more calls to this model, and holds back all others. */
    public void allow(String model, long more) {
        onLoop(() -> {
            desk.holding.allow(model, more);
            return desk;
        });
    }

    /** From now on it holds prompts back that contain a word; none if it is empty. */
    public void keepWaiting(String word) {
        onLoop(() -> {
            desk.holding.keepWaiting(word);
            return desk;
        });
    }

    /** How many calls to this model are held back. */
    public int waiting(String model) {
        return onLoop(() -> desk.holding.of(model).size());
    }

    /** Hangs up on all that are held back of this model. */
    public void forget(String model) {
        onLoop(() -> {
            desk.holding.of(model).forEach(OpenCall::hangUp);
            return desk;
        });
    }

    /** How often a prompt was asked. */
    public int asked(String prompt) {
        return onLoop(() -> desk.book.timesAsked(prompt));
    }

    /** Forgets what it saw, and takes latencies from the first again; to be called while no call is open. */
    public void startAnew() {
        onLoop(() -> {
            desk.startAnew();
            return desk;
        });
    }

    /** What it saw until now. */
    public EndpointStats stats() {
        return onLoop(desk::stats);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void openOrClose() {
        boolean wanted = !onLoop(desk.faults::refuses);
        if (open && !wanted) {
            server.close().toCompletionStage().toCompletableFuture().join();
        } else if (!open && wanted) {
            server = listen(port);
        }
        open = wanted;
    }

    private HttpServer listen(int on) {
        // A connection that is closed in the middle of an answer is seen as reset, as that of a killed server is.
        var http = new HttpServerOptions().setAcceptBacklog(CONNECTIONS_AT_ONCE).setSoLinger(0);
        return vertx.createHttpServer(http)
                .requestHandler(this::route)
                .listen(on, HOST)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private void route(HttpServerRequest request) {
        switch (request.path()) {
            case "/v1/chat/completions" -> request.bodyHandler(body -> chat(request, body.getBytes()));
            case "/v1/models" -> {
                var unused = request.response().end(ReplyBody.models(List.of("simulated")));
            }
            default -> {
                var unused = request.response()
                        .setStatusCode(404)
                        .end(ReplyBody.error("There is no " + request.path() + ".", "not_found"));
            }
        }
    }

    private void chat(HttpServerRequest request, byte[] body) {
        try {
            desk.come(request, Question.read(body));
        } catch (IOException unreadable) {
            var unused = request.response()
                    .setStatusCode(400)
                    .end(ReplyBody.error("The request cannot be read.", "bad_request"));
        }
    }

    private <T> T onLoop(Supplier<T> work) {
        var done = new CompletableFuture<T>();
        loop.runOnContext(nothing -> {
            try {
                done.complete(work.get());
            } catch (RuntimeException failed) {
                done.completeExceptionally(failed);
            }
        });
        return done.join();
    }
}
