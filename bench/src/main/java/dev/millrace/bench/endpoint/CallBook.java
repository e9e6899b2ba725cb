package dev.millrace.bench.endpoint;

import dev.millrace.contracts.Ids;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What was asked, how often, and how it ended. */
final class CallBook {

    /** Longer prompts are known by their hash. */
    private static final int LONGEST_KEY = 64;

    private final Map<String, Integer> asked = new HashMap<>();
    private final Map<String, Long> outcomes = new TreeMap<>();
    private long calls;

    void clear() {
        asked.clear();
        outcomes.clear();
        calls = 0;
    }

    void asked(String prompt) {
        calls++;
        asked.merge(key(prompt), 1, Integer::sum);
    }

    void ended(String outcome) {
        outcomes.merge(outcome, 1L, Long::sum);
    }

    int timesAsked(String prompt) {
        return asked.getOrDefault(key(prompt), 0);
    }

    long calls() {
        return calls;
    }

    int prompts() {
        return asked.size();
    }

    Map<String, Long> outcomes() {
        return new TreeMap<>(outcomes);
    }

    private static String key(String prompt) {
        return prompt.length() <= LONGEST_KEY ? prompt : Ids.of(prompt);
    }
}
