package dev.millrace.generator;

import dev.millrace.contracts.TopicNames;
import dev.millrace.models.ConfigValues;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The prompts that this instance answers.
 *
 * @param topic where they stand
 * @param group the consumer group of all instances of the lane
 */
record Lane(String topic, String group) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,50}");

    /**
     * The lane of that name, or the default one. A lane called dlq would read the dead letters.
     *
     * @throws dev.millrace.models.ConfigRefused if it cannot be called so
     */
    static Lane of(Optional<String> name, TopicNames topics, ConfigValues values) {
        var lane = name.orElse("");
        if (!lane.isEmpty() && (!NAME.matcher(lane).matches() || lane.equals("dlq"))) {
            throw values.refusal("lane", "is \"" + lane + "\"", "1 to 50 letters, digits, '_' or '-', and not dlq");
        }
        var group = topics.prefix() + "-generator" + (lane.isEmpty() ? "" : "-" + lane);
        return new Lane(topics.prompts(lane), group);
    }
}
