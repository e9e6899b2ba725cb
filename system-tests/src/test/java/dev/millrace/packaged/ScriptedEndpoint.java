package dev.millrace.packaged;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * An OpenAI-compatible endpoint that answers no two calls alike, at a steady pace, and as many of them as it is allowed;
 * all others it keeps waiting.
 */
final class ScriptedEndpoint implements AutoCloseable {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final long PACE_MILLIS = 10;

    private final HttpServer server;
    private final ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor();
    private final Map<String, Deque<Waiting>> waiting = new HashMap<>();
    private final Map<String, Long> allowed = new HashMap<>();
    private final Map<String, Integer> asked = new HashMap<>();
    private final Script script;
    private String stuck = "";
    private long calls;

    /** What is said to a prompt; {@code call} is another number each time. */
    interface Script {

        String reply(String prompt, long call);
    }

    private record Waiting(HttpExchange exchange, JsonNode request) {}

    ScriptedEndpoint(Script script) {
        this.script = script;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/v1/chat/completions", this::take);
        server.start();
        var unused = pace.scheduleAtFixedRate(this::answerOne, 0, PACE_MILLIS, TimeUnit.MILLISECONDS);
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** From now on it answers so many more calls to this model. */
    synchronized void allow(String model, long more) {
        allowed.put(model, more);
    }

    /** From now on it keeps prompts waiting that hold a word; none if it is empty. */
    synchronized void keepWaiting(String word) {
        stuck = word;
    }

    /** How often each prompt was asked. */
    synchronized Map<String, Integer> asked() {
        return Map.copyOf(asked);
    }

    /** How many calls to this model wait. */
    synchronized int waiting(String model) {
        return waiting.getOrDefault(model, new ArrayDeque<>()).size();
    }

    /** Hangs up on all that wait for this model, as whoever called is dead. */
    synchronized void forget(String model) {
        waiting.getOrDefault(model, new ArrayDeque<>()).forEach(one -> one.exchange.close());
        waiting.remove(model);
    }

    @Override
    public void close() {
        pace.shutdownNow();
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        var request = MAPPER.readTree(exchange.getRequestBody());
        synchronized (this) {
            asked.merge(prompt(request), 1, Integer::sum);
            waiting.computeIfAbsent(request.path("model").asText(), model -> new ArrayDeque<>())
                    .add(new Waiting(exchange, request));
        }
    }

    private void answerOne() {
        var next = next();
        if (next == null) {
            return;
        }
        try (var exchange = next.exchange) {
            var body = MAPPER.writeValueAsBytes(answer(next.request));
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException gone) {
            // Whoever asked was killed meanwhile.
        }
    }

    private synchronized @Nullable Waiting next() {
        for (var model : List.copyOf(waiting.keySet())) {
            var queue = waiting.get(model);
            if (queue == null || allowed.getOrDefault(model, 0L) <= 0) {
                continue;
            }
            for (var one : queue) {
                if (stuck.isEmpty() || !prompt(one.request).contains(stuck)) {
                    allowed.merge(model, -1L, Long::sum);
                    queue.remove(one);
                    return one;
                }
            }
        }
        return null;
    }

    private Map<String, Object> answer(JsonNode request) {
        var prompt = prompt(request);
        var choices = new ArrayList<Map<String, Object>>();
        for (int index = 0; index < Math.max(1, request.path("n").asInt(1)); index++) {
            var said = Map.of("role", "assistant", "content", script.reply(prompt, calls++));
            choices.add(Map.of("index", index, "message", said, "finish_reason", "stop"));
        }
        return Map.of(
                "object",
                "chat.completion",
                "model",
                request.path("model").asText(),
                "choices",
                choices,
                "usage",
                Map.of("prompt_tokens", 20, "completion_tokens", 30));
    }

    private static String prompt(JsonNode request) {
        var messages = request.path("messages");
        return messages.path(messages.size() - 1).path("content").asText();
    }
}
