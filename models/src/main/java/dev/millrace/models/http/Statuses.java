package dev.millrace.models.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.millrace.models.FaultReason;
import dev.millrace.models.ModelFailure;
import dev.millrace.models.Secret;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Which road a response takes that is not 200, by its status and by what it says of its error. */
final class Statuses {

    private static final List<String> TOO_LONG = List.of(
            "context_length_exceeded",
            "context length",
            "context window",
            "context size",
            "maximum context",
            "exceed_context_size",
            "too many tokens",
            "prompt is too long",
            "input is too long",
            "string_above_max_length");

    private static final List<String> FILTERED =
            List.of("content_filter", "content_policy", "content management policy", "was flagged", "responsibleai");

    private Statuses() {}

    static ModelFailure failure(EndpointAddress address, HttpResponse<byte[]> response, Secret key, Instant now) {
        var error = ErrorBody.of(response.body(), key);
        var retryAfter = RetryAfter.of(response.headers(), now);
        return failure(address, response.statusCode(), error, retryAfter);
    }

    /** An error that stands in a response of status 200, as some gateways send it. */
    static ModelFailure failure(EndpointAddress address, JsonNode tree, Secret key) {
        var code = tree.path("error").path("code").asInt(0);
        var error = ErrorBody.of(tree, key);
        return code >= 400 && code <= 599
                ? failure(address, code, error, Duration.ZERO)
                : ModelFailure.unreadable(address.host() + " answered with an error" + error.inBrackets());
    }

    private static ModelFailure failure(EndpointAddress address, int status, ErrorBody error, Duration retryAfter) {
        var sentence = address.host() + " answered " + status + error.inBrackets();
        var hints = error.hints().toLowerCase(Locale.ROOT);
        if (status >= 400 && status != 429 && says(hints, TOO_LONG)) {
            return ModelFailure.fault(FaultReason.TOO_LONG, sentence);
        }
        if (status >= 400 && status < 500 && status != 429 && says(hints, FILTERED)) {
            return ModelFailure.fault(FaultReason.CONTENT_FILTER, sentence);
        }
        return switch (status) {
            case 401, 402, 403 -> ModelFailure.misconfigured("api-key", sentence);
            case 404 -> ModelFailure.misconfigured(hints.contains("model") ? "model" : "base-url", sentence);
            case 413 -> ModelFailure.fault(FaultReason.TOO_LONG, sentence);
            case 408, 425, 429 -> ModelFailure.sick(retryAfter, status == 408, sentence);
            case 503, 504, 529 ->
                retryAfter.isZero()
                        ? ModelFailure.overloaded(sentence)
                        : ModelFailure.sick(retryAfter, false, sentence);
            default -> other(status, sentence, retryAfter);
        };
    }

    private static ModelFailure other(int status, String sentence, Duration retryAfter) {
        if (status >= 500) {
            return ModelFailure.sick(retryAfter, retryAfter.isZero(), sentence);
        }
        return status < 400 || status == 405 || status == 410
                ? ModelFailure.misconfigured("base-url", sentence)
                : ModelFailure.fault(FaultReason.BAD_REQUEST, sentence);
    }

    private static boolean says(String hints, List<String> words) {
        return words.stream().anyMatch(hints::contains);
    }
}
