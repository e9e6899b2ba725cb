package dev.millrace.packaged;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.StreamSupport;

/**
 * What a service says of itself.
 *
 * @param up whether it is ready, or alive
 * @param fault what Kafka does not let it do, as it says it; empty if it says nothing
 */
record Health(boolean up, String fault) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Whether the service on that port is ready. */
    static Health ready(int port) {
        return ask(port, "ready");
    }

    /** Whether the service on that port is alive. */
    static Health live(int port) {
        return ask(port, "live");
    }

    private static Health ask(int port, String kind) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/" + kind))
                .timeout(PATIENCE)
                .build();
        try {
            var answer = CLIENT.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Health(answer.statusCode() == 200, fault(MAPPER.readTree(answer.body())));
        } catch (IOException notYet) {
            return new Health(false, "");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String fault(JsonNode health) {
        return StreamSupport.stream(health.path("checks").spliterator(), false)
                .map(check -> check.path("data").path("fault").asText())
                .filter(fault -> !fault.isEmpty())
                .findFirst()
                .orElse("");
    }
}
