package dev.millrace.cli.calibration;

import java.util.Map;
import java.util.TreeMap;

/**
 * Two values that a rubric judges, of which one is known to be better.
 *
 * @param hard whether the worse one is fluent and wrong, and the better one plain and right
 * @param variables what else the rubric names
 * @param why the better one is better, for people
 */
public record CalibrationPair(
        String id, String language, boolean hard, Map<String, String> variables, String good, String bad, String why) {

    /** Refuses a pair that has not two different values. */
    public CalibrationPair {
        id = id == null ? "" : id;
        language = language == null ? "" : language;
        variables = variables == null ? Map.of() : new TreeMap<>(variables);
        why = why == null ? "" : why;
        if (id.isBlank()) {
            throw new IllegalArgumentException("calibration pair has no id");
        }
        if (good == null || bad == null || good.isBlank() || bad.isBlank() || good.equals(bad)) {
            throw new IllegalArgumentException(
                    "calibration pair " + id + " has no good and bad value that differ, expected both");
        }
    }
}
