package dev.millrace.generator;

import dev.millrace.contracts.TopicNames;
import dev.millrace.models.ConfigRefused;
import dev.millrace.models.ConfigValues;
import java.time.Duration;

/**
 * Where the service stands between the topics, and how patient it is.
 *
 * @param prompts the topic it reads
 * @param group its consumer group, one for each lane
 * @param waitingRoom prompts that may be read beyond those in flight
 * @param drain how long calls in flight may take to end when the service is asked to stop
 */
record GeneratorSettings(TopicNames topics, String prompts, String group, int waitingRoom, Duration drain) {

    private static final Duration LONGEST_DRAIN = Duration.ofHours(1);

    /**
     * Reads the configuration.
     *
     * @throws ConfigRefused at the first value that cannot be
     */
    static GeneratorSettings read(String prefix, GeneratorConfig config) {
        var values = new ConfigValues("millrace.generator");
        var topics = topics(prefix);
        var lane = lane(config.lane().orElse(""), values);
        return new GeneratorSettings(
                topics,
                topics.prompts(lane),
                prefix + "-generator" + (lane.isEmpty() ? "" : "-" + lane),
                values.number("waiting-room", config.waitingRoom(), 2_048, 1, 1_000_000),
                values.duration("drain", config.drain(), Duration.ofSeconds(20), LONGEST_DRAIN));
    }

    private static TopicNames topics(String prefix) {
        try {
            return new TopicNames(prefix);
        } catch (IllegalArgumentException noName) {
            throw new ConfigRefused("millrace.prefix", "is \"" + prefix + "\"", "letters, digits, '.', '_' or '-'");
        }
    }

    /** A lane called dlq would read the dead letters. */
    private static String lane(String lane, ConfigValues values) {
        if (!lane.matches("[A-Za-z0-9_-]{0,50}") || lane.equals("dlq")) {
            throw values.refusal("lane", "is \"" + lane + "\"", "at most 50 letters, digits, '_' or '-', and not dlq");
        }
        return lane;
    }
}
