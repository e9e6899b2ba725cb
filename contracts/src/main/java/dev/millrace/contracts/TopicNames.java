package dev.millrace.contracts;

import java.util.regex.Pattern;

/**
 * The names of the topics of one installation.
 *
 * @param prefix what stands before every name, so that two installations can share a cluster
 */
public record TopicNames(String prefix) {

    /** The usual names, {@code millrace.prompts} and so on. */
    public static final TopicNames DEFAULT = new TopicNames("millrace");

    /** What a lane may be called, in words. */
    public static final String LANE_NAMES =
            "1 to 50 letters, digits, '_' or '-', and not dlq, where dead letters of prompts stand";

    /** What a lane may be called: no two topics of an installation share a name. */
    public static final Pattern LANE = Pattern.compile("(?!dlq$)[A-Za-z0-9_-]{1,50}");

    /** Refuses a prefix that no topic may have. */
    public TopicNames {
        prefix = Fields.name("topic names", "prefix", prefix);
    }

    /** A topic's name. */
    public String of(Topic topic) {
        return prefix + "." + topic.noun();
    }

    /**
     * The prompts of a lane; the empty lane is the default one.
     *
     * @throws IllegalArgumentException if no lane can be called so
     */
    public String prompts(String lane) {
        if (lane.isEmpty()) {
            return of(Topic.PROMPTS);
        }
        if (!isLane(lane)) {
            throw new IllegalArgumentException("the lane name \"" + Fields.cut(lane) + "\", expected " + LANE_NAMES);
        }
        return of(Topic.PROMPTS) + "." + lane;
    }

    /** Whether a lane beside the default one can be called so. */
    public static boolean isLane(String name) {
        return LANE.matcher(name).matches();
    }

    /** Where readers put what they cannot read of a topic. */
    public String deadLetters(Topic topic) {
        return of(topic) + ".dlq";
    }
}
