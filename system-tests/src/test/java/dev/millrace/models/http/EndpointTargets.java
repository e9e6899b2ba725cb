package dev.millrace.models.http;

import dev.millrace.contracts.Reply;
import dev.millrace.fuzz.FuzzTarget;
import dev.millrace.fuzz.Promise;
import dev.millrace.fuzz.Text;
import dev.millrace.models.ModelFailure;
import dev.millrace.models.Secret;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSession;

/** What an endpoint answers: replies, or a failure in one sentence that never has our key in it. */
public final class EndpointTargets {

    private static final String KEY = "sk-0123456789";

    private static final Secret SECRET = new Secret(KEY);

    private static final String HOST = "http://127.0.0.1:8000";

    private static final EndpointAddress ADDRESS = new EndpointAddress(URI.create(HOST + "/v1/chat/completions"), HOST);

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private EndpointTargets() {}

    /** All of them by name. */
    public static Map<String, FuzzTarget> all() {
        var targets = new LinkedHashMap<String, FuzzTarget>();
        targets.put("endpoint-answer", EndpointTargets::answer);
        targets.put("endpoint-error", EndpointTargets::error);
        targets.put("endpoint-retry-after", EndpointTargets::retryAfter);
        targets.put("endpoint-body", EndpointTargets::body);
        return targets;
    }

    private static void answer(byte[] input) {
        ChatResponse.Said said;
        try {
            said = new ChatResponse("teacher", "model").read(input, ADDRESS, SECRET);
        } catch (ModelFailure failure) {
            told(failure);
            return;
        }
        Promise.holds(!said.replies().isEmpty(), "an answer has a reply");
        said.replies().forEach(reply -> Promise.survives(reply, Reply.class));
    }

    /** The first byte says which status it is. */
    private static void error(byte[] input) {
        var status = List.of(400, 401, 403, 404, 408, 413, 422, 429, 500, 503, 302, 204)
                .get(Text.first(input) % 12);
        told(Statuses.failure(ADDRESS, new Response(status, Text.rest(input)), SECRET, NOW));
    }

    private static void told(ModelFailure failure) {
        Promise.sentence(failure.sentence(), HOST + " answered ");
        Promise.holds(!failure.sentence().contains(KEY), "nobody is told our key");
    }

    private static void retryAfter(byte[] input) {
        var headers = HttpHeaders.of(Map.of("Retry-After", List.of(Text.of(input))), (name, value) -> true);
        var wait = RetryAfter.of(headers, NOW);
        Promise.holds(!wait.isNegative(), "nobody waits for the past");
    }

    /** The first byte says in which pieces the others come. */
    private static void body(byte[] input) {
        var most = 100;
        var piece = 1 + Text.first(input);
        var bytes = Text.rest(input);
        var body = new LimitedBody(most);
        for (int from = 0; from < bytes.length; from += piece) {
            body.onNext(List.of(ByteBuffer.wrap(bytes, from, Math.min(piece, bytes.length - from))));
        }
        body.onComplete();
        var read = body.getBody().toCompletableFuture();
        Promise.holds(read.isCompletedExceptionally() == bytes.length > most, "a body is whole or too large");
        Promise.holds(
                bytes.length > most || ByteBuffer.wrap(read.join()).equals(ByteBuffer.wrap(bytes)),
                "a body is read as it came");
    }

    /** A response of which only status and body matter. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Response(int statusCode, byte[] body) implements HttpResponse<byte[]> {

        @Override
        public HttpRequest request() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<HttpResponse<byte[]>> previousResponse() {
            return Optional.empty();
        }

        @Override
        public HttpHeaders headers() {
            return HttpHeaders.of(Map.of(), (name, value) -> true);
        }

        @Override
        public Optional<SSLSession> sslSession() {
            return Optional.empty();
        }

        @Override
        public URI uri() {
            return ADDRESS.uri();
        }

        @Override
        public HttpClient.Version version() {
            return HttpClient.Version.HTTP_1_1;
        }
    }
}
