package dev.millrace.bench.dashboards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.millrace.cli.outcome.WorkFailed;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Asks a Prometheus server. */
public final class Prometheus {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;

    /** The server at an address such as {@code http://127.0.0.1:9090}. */
    public Prometheus(URI address) {
        this.address = address;
    }

    /** Values of one expression at one time, by labels. */
    public List<Series> ask(String expression, Instant at) {
        return series(post("query", Map.of("query", expression, "time", time(at)))
                .path("data")
                .path("result"));
    }

    /** Values of one expression over a time, by labels. */
    public List<Series> ask(String expression, Instant from, Instant to, Duration step) {
        var parameters = Map.of(
                "query",
                expression,
                "start",
                time(from),
                "end",
                time(to),
                "step",
                String.valueOf(step.toMillis() / 1000.0));
        return series(post("query_range", parameters).path("data").path("result"));
    }

    /** All values of a label among the series of a selector, or among all where it is empty. */
    public List<String> labelValues(String label, String selector, Instant from, Instant to) {
        var parameters = new LinkedHashMap<>(Map.of("start", time(from), "end", time(to)));
        if (!selector.isEmpty()) {
            parameters.put("match[]", selector);
        }
        return texts(get("label/" + label + "/values?" + form(parameters)).path("data"));
    }

    /** All names of labels. */
    public List<String> labels() {
        return texts(get("labels").path("data"));
    }

    /** The services that are scraped now, by the last error of each; an empty one if there is none. */
    public Map<String, String> errors() {
        var errors = new TreeMap<String, String>();
        for (var target : get("targets").path("data").path("activeTargets")) {
            var isUp = target.path("health").asText().equals("up");
            errors.put(
                    target.path("labels").path("job").asText(),
                    isUp
                            ? ""
                            : target.path("health").asText() + " "
                                    + target.path("lastError").asText());
        }
        return errors;
    }

    /** Expressions of its rules, by the name and health of each: {@code name: ok}. */
    public Map<String, String> rules() {
        var rules = new TreeMap<String, String>();
        for (var group : get("rules").path("data").path("groups")) {
            for (var rule : group.path("rules")) {
                rules.put(
                        rule.path("name").asText() + ": " + rule.path("health").asText(),
                        rule.path("query").asText());
            }
        }
        return rules;
    }

    /** How often it asks those that it watches. */
    public Duration scrapeInterval() {
        var interval = get("targets").path("data").path("activeTargets").path(0).path("scrapeInterval");
        if (interval.isMissingNode()) {
            throw new WorkFailed(address + " watches nothing");
        }
        return Duration.parse("PT" + interval.asText());
    }

    private JsonNode get(String path) {
        return send(HttpRequest.newBuilder(address.resolve("/api/v1/" + path)).build());
    }

    private JsonNode post(String path, Map<String, String> parameters) {
        return send(HttpRequest.newBuilder(address.resolve("/api/v1/" + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(parameters)))
                .build());
    }

    private JsonNode send(HttpRequest request) {
        try {
            var json = MAPPER.readTree(client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8))
                    .body());
            if (!json.path("status").asText().equals("success")) {
                throw new WorkFailed("Prometheus says: " + json.path("error").asText());
            }
            return json;
        } catch (IOException failed) {
            throw new WorkFailed("Prometheus at " + address + " does not answer: " + failed.getMessage(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new WorkFailed("interrupted", stopped);
        }
    }

    private static List<Series> series(JsonNode results) {
        var all = new ArrayList<Series>();
        for (var result : results) {
            var labels = new TreeMap<String, String>();
            result.path("metric")
                    .properties()
                    .forEach(
                            label -> labels.put(label.getKey(), label.getValue().asText()));
            var points = new TreeMap<Double, Double>();
            for (var point : result.path("values")) {
                points.put(point.path(0).asDouble(), number(point.path(1).asText()));
            }
            if (result.has("value")) {
                points.put(
                        result.path("value").path(0).asDouble(),
                        number(result.path("value").path(1).asText()));
            }
            all.add(new Series(labels, points));
        }
        return all;
    }

    private static List<String> texts(JsonNode json) {
        var texts = new ArrayList<String>();
        json.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static double number(String text) {
        return switch (text) {
            case "+Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    private static String time(Instant time) {
        return String.valueOf(time.toEpochMilli() / 1000.0);
    }

    private static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> URLEncoder.encode(entry.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
