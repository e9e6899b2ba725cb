package dev.millrace.bench.endpoint;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says what a call hears: a right answer, or one of the faults. */
final class Answering {

    /** Between two bytes of a reply that drips. */
    private static final long DRIP_MILLIS = 100;

    private static final int HUGE_BYTES = 5 * 1024 * 1024;

    private static final Buffer GARBAGE = Buffer.buffer("<html>}{ \u0000\u0001 not what you expect");

    private final Vertx vertx;
    private final EndpointOptions options;
    private final Clock clock;
    private long replies;

    Answering(Vertx vertx, EndpointOptions options, Clock clock) {
        this.vertx = vertx;
        this.options = options;
        this.clock = clock;
    }

    /** Whether a fault is told before any work is done. */
    static boolean atOnce(Fault.Kind fault) {
        return switch (fault) {
            case TOO_MANY, ERROR, BAD_REQUEST, UNAUTHORIZED, NOT_FOUND -> true;
            case REFUSED, SILENT, DRIP, GARBAGE, TRUNCATED, HUGE, RESET -> false;
        };
    }

    /** Tells such a fault. */
    void refuse(OpenCall call, Fault.Kind fault) {
        switch (fault) {
            case TOO_MANY -> tooMany(call);
            case ERROR -> status(call, 500, "The model broke.", "internal_error");
            case BAD_REQUEST -> status(call, 400, "The request cannot be served as it is.", "bad_request");
            case UNAUTHORIZED -> status(call, 401, "Incorrect API key provided.", "invalid_api_key");
            case NOT_FOUND ->
                status(call, 404, "The model `" + call.question.model() + "` does not exist.", "model_not_found");
            case REFUSED, SILENT, DRIP, GARBAGE, TRUNCATED, HUGE, RESET ->
                throw new IllegalArgumentException(fault + " is not told at once");
        }
    }

    /** After the work is done; what is given runs before the last byte is sent. */
    void answer(OpenCall call, Runnable beforeEnd) {
        var fault = call.fault;
        if (fault == null) {
            whole(call, right(call), beforeEnd);
            return;
        }
        switch (fault) {
            case DRIP -> drip(call, right(call), 0, beforeEnd);
            case GARBAGE -> whole(call, GARBAGE, beforeEnd);
            case TRUNCATED -> whole(call, half(right(call)), beforeEnd);
            case HUGE -> whole(call, huge(call), beforeEnd);
            case RESET -> reset(call, right(call));
            case SILENT -> {
                // Only the caller ends it.
            }
            case REFUSED, TOO_MANY, ERROR, BAD_REQUEST, UNAUTHORIZED, NOT_FOUND ->
                throw new IllegalArgumentException(fault + " does no work");
        }
    }

    private Buffer right(OpenCall call) {
        var texts = new ArrayList<String>();
        for (int i = 0; i < call.question.replies(); i++) {
            texts.add(options.script().reply(call.question.prompt(), replies++));
        }
        return ReplyBody.of(call.question, texts);
    }

    private static Buffer huge(OpenCall call) {
        return ReplyBody.of(call.question, List.of("so ".repeat(HUGE_BYTES / 3)));
    }

    private static Buffer half(Buffer whole) {
        return whole.getBuffer(0, whole.length() / 2);
    }

    /** Whoever hears the end may ask again at once, so its slot is free before. */
    private static void whole(OpenCall call, Buffer body, Runnable before) {
        before.run();
        call.request.response().putHeader("Content-Type", "application/json").end(body);
    }

    private void drip(OpenCall call, Buffer body, int from, Runnable beforeEnd) {
        if (call.over) {
            return;
        }
        var response = call.request.response();
        if (from == 0) {
            response.putHeader("Content-Length", String.valueOf(body.length()));
        }
        if (from == body.length() - 1) {
            beforeEnd.run();
            response.end(body.getBuffer(from, from + 1));
            return;
        }
        response.write(body.getBuffer(from, from + 1));
        vertx.setTimer(DRIP_MILLIS, timer -> drip(call, body, from + 1, beforeEnd));
    }

    private static void reset(OpenCall call, Buffer body) {
        call.request
                .response()
                .putHeader("Content-Type", "application/json")
                .putHeader("Content-Length", String.valueOf(body.length()))
                .write(half(body))
                .onComplete(written -> call.hangUp());
    }

    private void tooMany(OpenCall call) {
        if (!options.retryAfter().isZero()) {
            call.request.response().putHeader("Retry-After", retryAfter(options.retryAfter()));
        }
        status(call, 429, "Too many requests at once.", "rate_limit_exceeded");
    }

    private String retryAfter(Duration delay) {
        return options.retryAfterAsDate()
                ? DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        clock.instant().plus(delay).atZone(ZoneOffset.UTC))
                : String.format(Locale.ROOT, "%d", Math.max(1, delay.toSeconds()));
    }

    private static void status(OpenCall call, int status, String message, String code) {
        var unused = call.request
                .response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(ReplyBody.error(message, code));
    }
}
