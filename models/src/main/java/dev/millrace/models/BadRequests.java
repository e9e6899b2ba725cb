package dev.millrace.models;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Requests that an endpoint refused as wrong since its last success; guarded by its gate's lock. */
final class BadRequests {

    /** Equal refusals without a success that make the configuration the suspect. */
    static final int MOST_EQUAL = 20;

    private static final int MOST_DIFFERENT = 1_000;

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private final Map<String, Integer> counts = new HashMap<>();

    void clear() {
        counts.clear();
    }

    /** Whether so many were refused alike, but for numbers, that it is not this request's fault. */
    boolean areTooMany(String sentence) {
        if (counts.size() > MOST_DIFFERENT) {
            counts.clear();
        }
        if (counts.merge(NUMBER.matcher(sentence).replaceAll("#"), 1, Integer::sum) < MOST_EQUAL) {
            return false;
        }
        counts.clear();
        return true;
    }
}
