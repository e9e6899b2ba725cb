package dev.millrace.bench.dashboards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How values are shown: unit, range, thresholds, mappings and colour, as a panel's field configuration says. */
final class Look {

    private static final Map<String, Color> COLOURS = Map.of(
            "green", new Color(0x56A64B),
            "blue", new Color(0x3274D9),
            "orange", new Color(0xFF780A),
            "yellow", new Color(0xE0B400),
            "red", new Color(0xE02F44),
            "transparent", new Color(0x6E7480));

    private final JsonNode json;
    private final TreeMap<Double, Color> thresholds = new TreeMap<>();
    private final List<Mapping> mappings = new ArrayList<>();

    /** A word for a value. */
    private record Mapping(double value, String text, Color colour) {}

    /**
     * The defaults of a panel with what overrides set.
     *
     * @param overrides objects of {@code id}, whose dots lead into objects, and {@code value}
     */
    Look(JsonNode defaults, List<JsonNode> overrides) {
        json = defaults.deepCopy();
        overrides.forEach(this::set);
        for (var step : json.path("thresholds").path("steps")) {
            thresholds.put(
                    step.path("value").asDouble(Double.NEGATIVE_INFINITY),
                    colour(step.path("color").asText()));
        }
        for (var mapping : json.path("mappings")) {
            mapping.path("options")
                    .properties()
                    .forEach(entry -> mappings.add(new Mapping(
                            Double.parseDouble(entry.getKey()),
                            entry.getValue().path("text").asText(),
                            colour(entry.getValue().path("color").asText()))));
        }
    }

    String unit() {
        return json.path("unit").asText("short");
    }

    Optional<Double> min() {
        return number(json.path("min"));
    }

    Optional<Double> max() {
        return number(json.path("max"));
    }

    /** As far as the axis goes at least. */
    double softMax() {
        return number(json.path("custom").path("axisSoftMax")).orElse(0.0);
    }

    boolean isStacked() {
        return json.path("custom").path("stacking").path("mode").asText().equals("normal");
    }

    boolean isDashed() {
        return json.path("custom").path("lineStyle").path("fill").asText().equals("dash");
    }

    /** The one colour that is set. */
    Optional<Color> fixed() {
        var name = json.path("color").path("fixedColor").asText();
        return name.isEmpty() ? Optional.empty() : Optional.of(colour(name));
    }

    /** The colour of a value, by mapping or threshold. */
    Color colourOf(double value) {
        for (var mapping : mappings) {
            if (mapping.value() == value) {
                return mapping.colour();
            }
        }
        var reached = thresholds.floorEntry(value);
        return reached == null ? colour("transparent") : reached.getValue();
    }

    /** The word or number that stands for a value. */
    String text(double value) {
        for (var mapping : mappings) {
            if (mapping.value() == value) {
                return mapping.text();
            }
        }
        return Units.text(value, unit(), number(json.path("decimals")).map(Double::intValue));
    }

    private void set(JsonNode override) {
        var path = override.path("id").asText().split("\\.", -1);
        var object = (ObjectNode) json;
        for (int i = 0; i < path.length - 1; i++) {
            object = object.withObjectProperty(path[i]);
        }
        object.set(path[path.length - 1], override.path("value"));
    }

    private static Color colour(String name) {
        var colour = COLOURS.get(name);
        if (colour == null) {
            throw new IllegalArgumentException("the colour " + name + " is not drawn");
        }
        return colour;
    }

    private static Optional<Double> number(JsonNode json) {
        return json.isNumber() ? Optional.of(json.asDouble()) : Optional.empty();
    }
}
