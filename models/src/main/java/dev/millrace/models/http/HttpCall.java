package dev.millrace.models.http;

import dev.millrace.models.FaultReason;
import dev.millrace.models.ModelConfig;
import dev.millrace.models.ModelFailure;
import dev.millrace.models.Secret;
import dev.millrace.models.Surroundings;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Posts JSON to one address; whatever is not answered with 200 and a body fails on its road.
 *
 * <p>It speaks HTTP/1.1, as the common servers do; its connections are as many as its gate lets calls through. It
 * follows no redirect: the key goes to nobody but the configured host.
 */
final class HttpCall {

    private final ModelConfig config;
    private final EndpointAddress address;
    private final Surroundings surroundings;
    private final HttpClient client;

    HttpCall(ModelConfig config, EndpointAddress address, Surroundings surroundings) {
        this.config = config;
        this.address = address;
        this.surroundings = surroundings;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(config.connectTimeout())
                .executor(surroundings.executor())
                .build();
    }

    /**
     * What is made of the answer to one request.
     *
     * @return fails with a {@link ModelFailure}
     */
    <T> CompletionStage<T> post(byte[] body, Reading<T> reading) {
        Secret key;
        HttpRequest request;
        try {
            key = config.key().read().orElse(new Secret(""));
            request = request(body, key);
        } catch (UncheckedIOException | IllegalArgumentException unusable) {
            return CompletableFuture.failedStage(
                    ModelFailure.misconfigured("api-key-file", "the key's file cannot be read, or holds no key"));
        }
        return sent(request).handle((answer, thrown) -> {
            if (thrown != null) {
                throw Connections.failure(address, thrown);
            }
            return read(answer, key, reading);
        });
    }

    private HttpRequest request(byte[] body, Secret key) {
        var builder = HttpRequest.newBuilder(address.uri())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofByteArray(body));
        if (!key.reveal().isEmpty()) {
            builder.header("Authorization", "Bearer " + key.reveal());
        }
        return builder.build();
    }

    /** The client's own timeout ends with the headers, so a reply that drips is timed here. */
    private CompletionStage<TimedResponse> sent(HttpRequest http) {
        var began = surroundings.clock().instant();
        var exchange = client.sendAsync(http, info -> new LimitedBody(config.maxReplyBytes()));
        var answered = exchange.thenApply(response -> new TimedResponse(
                response, Duration.between(began, surroundings.clock().instant())));
        var timeout = surroundings.scheduler().after(config.requestTimeout(), () -> {
            answered.completeExceptionally(ModelFailure.overloaded(
                    address.host() + " gave no whole answer within " + words(config.requestTimeout())));
            exchange.cancel(true);
        });
        return answered.whenComplete((answer, thrown) -> timeout.cancel());
    }

    private <T> T read(TimedResponse answer, Secret key, Reading<T> reading) {
        var response = answer.response();
        if (response.statusCode() != 200) {
            throw Statuses.failure(address, response, key, surroundings.clock().instant());
        }
        return reading.read(response.body(), key, Math.max(0, answer.took().toMillis()));
    }

    private static String words(Duration duration) {
        return duration.toMillis() < 1_000 ? duration.toMillis() + " ms" : duration.toSeconds() + " s";
    }

    /** A reply larger than a record may be is the prompt's own fault, whoever finds it. */
    static ModelFailure tooLarge(long most) {
        return ModelFailure.fault(FaultReason.TOO_LARGE, "the answer is larger than " + most + " bytes");
    }

    private record TimedResponse(HttpResponse<byte[]> response, Duration took) {}

    /** Makes something of a good answer, one of status 200. */
    @FunctionalInterface
    interface Reading<T> {

        /**
         * Reads a body.
         *
         * @param key that was sent, to be hidden in what is told
         * @param millis how long the answer took
         * @throws ModelFailure if it is not what was asked for
         */
        T read(byte[] body, Secret key, long millis);
    }
}
