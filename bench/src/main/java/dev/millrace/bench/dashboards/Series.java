package dev.millrace.bench.dashboards;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Prometheus answers: labels, and values by time in seconds.
 *
 * @param points at least one
 */
public record Series(Map<String, String> labels, NavigableMap<Double, Double> points) {

    private static final Pattern LABEL = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

    /** Copies both. */
    public Series {
        labels = Map.copyOf(labels);
        points = new TreeMap<>(points);
    }

    /** Whether there is a number in it; shares of nothing are none. */
    public boolean hasNumbers() {
        return points.values().stream().anyMatch(Double::isFinite);
    }

    /** The newest value. */
    public double last() {
        return points.lastEntry().getValue();
    }

    /** The largest value. */
    double largest() {
        return points.values().stream()
                .mapToDouble(value -> value)
                .filter(Double::isFinite)
                .max()
                .orElse(Double.NaN);
    }

    /** A legend with its labels' values. */
    String name(String legend) {
        var label = LABEL.matcher(legend);
        var name = new StringBuilder();
        while (label.find()) {
            label.appendReplacement(name, Matcher.quoteReplacement(labels.getOrDefault(label.group(1), "")));
        }
        return label.appendTail(name).toString();
    }
}
