package dev.millrace.generator;

import dev.millrace.contracts.TopicNames;
import dev.millrace.models.ConfigValues;
import java.util.Optional;

/**
 * The prompts that this instance answers.
 *
 * @param topic where they stand
 * @param group the consumer group of all instances of the lane
 */
record Lane(String topic, String group) {

    /**
     * The lane of that name, or the default one.
     *
     * @throws dev.millrace.models.ConfigRefused if it cannot be called so
     */
    static Lane of(Optional<String> name, TopicNames topics, ConfigValues values) {
        var lane = name.orElse("");
        if (!lane.isEmpty() && !TopicNames.isLane(lane)) {
            throw values.refusal("lane", "is \"" + lane + "\"", TopicNames.LANE_NAMES);
        }
        var group = topics.prefix() + "-generator" + (lane.isEmpty() ? "" : "-" + lane);
        return new Lane(topics.prompts(lane), group);
    }
}
