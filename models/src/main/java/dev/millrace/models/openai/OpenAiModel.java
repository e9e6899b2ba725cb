package dev.millrace.models.openai;

import dev.millrace.contracts.ModelCall;
import dev.millrace.models.Completion;
import dev.millrace.models.FaultReason;
import dev.millrace.models.LanguageModel;
import dev.millrace.models.ModelConfig;
import dev.millrace.models.ModelFailure;
import dev.millrace.models.ModelRequest;
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
 * A model behind {@code /v1/chat/completions}.
 *
 * <p>It speaks HTTP/1.1, as the common servers do; its connections are as many as its gate lets calls through. It
 * follows no redirect: the key goes to nobody but the configured host.
 */
public final class OpenAiModel implements LanguageModel {

    private final ModelConfig config;
    private final ChatAddress address;
    private final Surroundings surroundings;
    private final HttpClient client;
    private final ChatRequest requests;
    private final ChatResponse responses;

    /**
     * Checks what is configured.
     *
     * @throws dev.millrace.models.ConfigRefused if base URL or model are missing or wrong
     */
    public OpenAiModel(ModelConfig config, Surroundings surroundings) {
        this.config = config;
        this.address = ChatAddress.of(config);
        this.surroundings = surroundings;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(config.connectTimeout())
                .executor(surroundings.executor())
                .build();
        this.requests = new ChatRequest(config.model(), config.maxTokensField(), config.jsonSchema());
        this.responses = new ChatResponse(config.alias(), config.model());
    }

    @Override
    public CompletionStage<Completion> complete(ModelRequest request) {
        Secret key;
        HttpRequest http;
        try {
            key = config.key().read().orElse(new Secret(""));
            http = http(request, key);
        } catch (UncheckedIOException | IllegalArgumentException unusable) {
            return CompletableFuture.failedStage(
                    ModelFailure.misconfigured("api-key-file", "the key's file cannot be read, or holds no key"));
        }
        return sent(http).handle((answer, thrown) -> {
            if (thrown != null) {
                throw Connections.failure(address, thrown);
            }
            return read(answer, key);
        });
    }

    private HttpRequest http(ModelRequest request, Secret key) {
        var builder = HttpRequest.newBuilder(address.uri())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofByteArray(requests.bytes(request)));
        if (!key.reveal().isEmpty()) {
            builder.header("Authorization", "Bearer " + key.reveal());
        }
        return builder.build();
    }

    /** The client's own timeout ends with the headers, so a reply that drips is timed here. */
    private CompletionStage<TimedAnswer> sent(HttpRequest http) {
        var began = surroundings.clock().instant();
        var exchange = client.sendAsync(http, info -> new LimitedBody(config.maxReplyBytes()));
        var answered = exchange.thenApply(response -> new TimedAnswer(
                response, Duration.between(began, surroundings.clock().instant())));
        var timeout = surroundings.scheduler().after(config.requestTimeout(), () -> {
            answered.completeExceptionally(ModelFailure.overloaded(
                    address.host() + " gave no whole answer within " + words(config.requestTimeout())));
            exchange.cancel(true);
        });
        return answered.whenComplete((answer, thrown) -> timeout.cancel());
    }

    private Completion read(TimedAnswer answer, Secret key) {
        var response = answer.response();
        if (response.statusCode() != 200) {
            throw Statuses.failure(address, response, key, surroundings.clock().instant());
        }
        var said = responses.read(response.body(), address, key);
        var millis = Math.max(0, answer.took().toMillis());
        return new Completion(said.replies(), new ModelCall(config.alias(), said.model(), said.tokens(), millis));
    }

    private static String words(Duration duration) {
        return duration.toMillis() < 1_000 ? duration.toMillis() + " ms" : duration.toSeconds() + " s";
    }

    /** A reply larger than a record may be is the prompt's own fault, whoever finds it. */
    static ModelFailure tooLarge(long most) {
        return ModelFailure.fault(FaultReason.TOO_LARGE, "the answer is larger than " + most + " bytes");
    }

    private record TimedAnswer(HttpResponse<byte[]> response, Duration took) {}
}
