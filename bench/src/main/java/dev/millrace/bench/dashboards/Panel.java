package dev.millrace.bench.dashboards;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;

/**
 * One panel of a dashboard.
 *
 * @param type as Grafana calls it: {@code timeseries}, {@code stat}, {@code row}, …
 * @param place in Grafana's grid, which has 24 columns
 * @param json all that stands there
 */
public record Panel(String type, String title, Rectangle place, List<Target> targets, JsonNode json) {

    /**
     * One query of a panel.
     *
     * @param legend what a series is called, with labels as {@code {{label}}}; may be empty
     * @param isInstant whether it is asked for one time only
     */
    public record Target(String id, String expression, String legend, String format, boolean isInstant) {}

    /** Copies the list. */
    public Panel {
        targets = List.copyOf(targets);
    }

    static Panel read(JsonNode json) {
        var targets = new ArrayList<Target>();
        for (var target : json.path("targets")) {
            targets.add(new Target(
                    target.path("refId").asText(),
                    target.path("expr").asText(),
                    target.path("legendFormat").asText(),
                    target.path("format").asText("time_series"),
                    target.path("instant").asBoolean()));
        }
        var grid = json.path("gridPos");
        var place = new Rectangle(
                grid.path("x").asInt(),
                grid.path("y").asInt(),
                grid.path("w").asInt(),
                grid.path("h").asInt());
        return new Panel(json.path("type").asText(), json.path("title").asText(), place, targets, json);
    }

    /** How series, columns or rows of this name are shown. */
    Look look(String name) {
        var fields = json.path("fieldConfig");
        var overrides = new ArrayList<JsonNode>();
        for (var override : fields.path("overrides")) {
            if (matches(override.path("matcher"), name)) {
                override.path("properties").forEach(overrides::add);
            }
        }
        return new Look(fields.path("defaults"), overrides);
    }

    private static boolean matches(JsonNode matcher, String name) {
        var wanted = matcher.path("options").asText();
        return switch (matcher.path("id").asText()) {
            case "byName" -> name.equals(wanted);
            case "byRegexp" -> name.matches(".*" + wanted.replaceAll("^/|/$", "") + ".*");
            default -> throw new IllegalArgumentException("an override by " + matcher.path("id") + " is not drawn");
        };
    }
}
