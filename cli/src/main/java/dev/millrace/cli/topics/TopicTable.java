package dev.millrace.cli.topics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Every topic as it should be, beside what is there.
 *
 * @param actual the topics that exist, by name
 */
public record TopicTable(List<TopicPlan> plans, Map<String, TopicState> actual) {

    private static final String ROW = "%-26s %10s  %-9s  %-8s  %s";

    /** Copies both sides. */
    public TopicTable {
        plans = List.copyOf(plans);
        actual = Map.copyOf(actual);
    }

    /** The topics that do not exist. */
    public List<TopicPlan> missing() {
        return plans.stream().filter(plan -> !actual.containsKey(plan.name())).toList();
    }

    /** Whether every topic is as it should be. */
    public boolean asItShouldBe() {
        return plans.stream().allMatch(plan -> differences(plan).isEmpty());
    }

    /** A line for each topic, and below it a line for whatever differs. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(String.format(Locale.ROOT, ROW, "topic", "partitions", "retention", "cleanup", "is"));
        for (var plan : plans) {
            var differences = differences(plan);
            lines.add(String.format(
                    Locale.ROOT,
                    ROW,
                    plan.name(),
                    plan.partitions(),
                    retention(plan),
                    plan.settings().get(TopicPlan.CLEANUP),
                    word(plan, differences)));
            if (actual.containsKey(plan.name())) {
                differences.forEach(difference -> lines.add("    " + plan.name() + " " + difference));
            }
        }
        return List.copyOf(lines);
    }

    private List<String> differences(TopicPlan plan) {
        var state = actual.get(plan.name());
        return state == null ? List.of("is missing") : plan.differences(state);
    }

    private String word(TopicPlan plan, List<String> differences) {
        if (!actual.containsKey(plan.name())) {
            return "missing";
        }
        return differences.isEmpty() ? "as it should be" : "different";
    }

    private static String retention(TopicPlan plan) {
        if ("compact".equals(plan.settings().get(TopicPlan.CLEANUP))) {
            return "newest";
        }
        var millis = Long.parseLong(plan.settings().getOrDefault(TopicPlan.RETENTION, "-1"));
        return millis < 0 ? "for ever" : Duration.ofMillis(millis).toDays() + " d";
    }
}
