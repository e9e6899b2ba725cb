package dev.millrace.bench.dashboards;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts values in place of a dashboard's variables, as Grafana does.
 *
 * @param range the time that is shown
 * @param interval between two points
 * @param scrape how often Prometheus asks the services
 * @param values of the dashboard's own variables
 */
public record Interpolation(Duration range, Duration interval, Duration scrape, Map<String, String> values) {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}|\\$(\\w+)");

    /** Copies the values. */
    public Interpolation {
        values = Map.copyOf(values);
    }

    /**
     * The text with values.
     *
     * @throws IllegalArgumentException if it names a variable that is not there
     */
    public String apply(String text) {
        var variables = VARIABLE.matcher(text);
        var applied = new StringBuilder();
        while (variables.find()) {
            var name = variables.group(1) == null ? variables.group(2) : variables.group(1);
            variables.appendReplacement(applied, Matcher.quoteReplacement(value(name)));
        }
        return variables.appendTail(applied).toString();
    }

    private String value(String name) {
        return switch (name) {
            case "__range" -> range.toSeconds() + "s";
            case "__interval" -> interval.toMillis() + "ms";
            case "__rate_interval" -> rateInterval().toMillis() + "ms";
            default -> {
                var value = values.get(name);
                if (value == null) {
                    throw new IllegalArgumentException("there is no variable " + name);
                }
                yield value;
            }
        };
    }

    /** Long enough for every window to hold four scrapes, so that none is empty when one fails. */
    private Duration rateInterval() {
        var interval = this.interval.plus(scrape);
        var least = scrape.multipliedBy(4);
        return interval.compareTo(least) < 0 ? least : interval;
    }
}
