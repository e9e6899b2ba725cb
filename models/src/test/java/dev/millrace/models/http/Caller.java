package dev.millrace.models.http;

import dev.millrace.contracts.ChatMessage;
import dev.millrace.contracts.Sampling;
import dev.millrace.models.Completion;
import dev.millrace.models.KeySource;
import dev.millrace.models.ModelConfig;
import dev.millrace.models.ModelFailure;
import dev.millrace.models.ModelFailure.Road;
import dev.millrace.models.ModelRequest;
import dev.millrace.models.Secret;
import dev.millrace.models.Surroundings;
import dev.millrace.models.SystemScheduler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls a scripted server through the client under test, at a time that stands still. */
final class Caller implements AutoCloseable {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);

    static final String SAID_YES = """
            {"id":"c-1","model":"m-1","choices":[{"index":0,"finish_reason":"stop",
             "message":{"role":"assistant","content":"Yes."}}],
             "usage":{"prompt_tokens":7,"completion_tokens":2,"total_tokens":9}}
            """;

    final ScriptedServer server;
    private final SystemScheduler scheduler = new SystemScheduler("timeouts");
    private final Surroundings surroundings =
            new Surroundings(CLOCK, scheduler, Executors.newFixedThreadPool(2, Caller::daemon), 1);

    Caller() {
        try {
            server = new ScriptedServer().answers(SAID_YES);
        } catch (IOException noSocket) {
            throw new UncheckedIOException(noSocket);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException unclosed) {
            throw new UncheckedIOException(unclosed);
        }
        scheduler.close();
    }

    OpenAiModel model(String key) {
        return model(key, Duration.ofSeconds(9), 1_000_000);
    }

    OpenAiModel model(String key, Duration timeout, int mostBytes) {
        var source = key.isEmpty() ? new KeySource.None() : new KeySource.Given(new Secret(key));
        return model(server.url(), source, timeout, mostBytes);
    }

    OpenAiModel model(String url, KeySource key, Duration timeout, int mostBytes) {
        return new OpenAiModel(config(url, key, timeout, mostBytes), surroundings);
    }

    Surroundings surroundings() {
        return surroundings;
    }

    static ModelConfig config(String url, KeySource key, Duration timeout, int mostBytes) {
        return new ModelConfig(
                "teacher",
                "openai",
                url,
                "m",
                key,
                4,
                ModelConfig.ADAPTIVE,
                Duration.ofSeconds(2),
                timeout,
                mostBytes,
                "max_tokens",
                true,
                Duration.ZERO);
    }

    static ModelRequest request() {
        return ModelRequest.of(List.of(ChatMessage.of(ChatMessage.Role.USER, "Really?")), Sampling.DEFAULT, "teacher");
    }

    static Completion ask(OpenAiModel model, ModelRequest request)
            throws InterruptedException, ExecutionException, TimeoutException {
        return model.complete(request).toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    static ModelFailure failure(OpenAiModel model) {
        try {
            throw new AssertionError("expected a failure, got " + ask(model, request()));
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof ModelFailure failure) {
                return failure;
            }
            throw new AssertionError("expected a ModelFailure", failed);
        } catch (InterruptedException | TimeoutException other) {
            throw new AssertionError(other);
        }
    }

    static String words(Road road) {
        if (road instanceof Road.Fault fault) {
            return "fault " + fault.reason().word();
        }
        if (road instanceof Road.Misconfigured wrong) {
            return "misconfigured " + wrong.key();
        }
        return road instanceof Road.Sick sick ? "sick " + sick.blamesPrompt() + " " + sick.overloaded() : "unreadable";
    }

    private static Thread daemon(Runnable task) {
        var thread = new Thread(task, "calls");
        thread.setDaemon(true);
        return thread;
    }
}
