package dev.millrace.bench.endpoint;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.millrace.cli.outcome.BadInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Tells what an endpoint saw, and takes its faults, on a port that is open while the endpoint refuses connections. */
public final class EndpointControl implements AutoCloseable {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private final SimulatedEndpoint endpoint;
    private final HttpServer server;

    /** Listens on loopback when it is made; port 0 is a free one. */
    public EndpointControl(SimulatedEndpoint endpoint, int port) {
        this.endpoint = endpoint;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.createContext("/stats", exchange -> say(exchange, 200, endpoint.stats()));
        server.createContext("/faults", this::faults);
        server.start();
    }

    /** Its URL. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void faults(HttpExchange exchange) throws IOException {
        try {
            switch (exchange.getRequestMethod()) {
                case "POST" -> endpoint.fail(MAPPER.readValue(exchange.getRequestBody(), Fault.class));
                case "DELETE" -> endpoint.recover();
                default -> {
                    // Only asks.
                }
            }
        } catch (IOException | BadInput wrong) {
            var why = wrong.getMessage() == null ? "" : wrong.getMessage();
            say(exchange, 400, Map.of("error", why.lines().findFirst().orElse("")));
            return;
        }
        say(exchange, 200, endpoint.faults());
    }

    private static void say(HttpExchange exchange, int status, Object value) throws IOException {
        var body = (MAPPER.writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }
}
