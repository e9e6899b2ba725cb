package dev.millrace.cli.topics;

import java.util.Map;

/** A topic as it is. */
public record TopicState(String name, int partitions, Map<String, String> settings) {

    /** Copies the settings. */
    public TopicState {
        settings = Map.copyOf(settings);
    }
}
