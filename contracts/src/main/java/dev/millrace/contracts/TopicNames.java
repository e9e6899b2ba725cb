package dev.millrace.contracts;

/**
 * The names of the topics of one installation.
 *
 * @param prefix what stands before every name, so that two installations can share a cluster
 */
public record TopicNames(String prefix) {

    /** The usual names, {@code millrace.prompts} and so on. */
    public static final TopicNames DEFAULT = new TopicNames("millrace");

    /** Refuses a prefix that no topic may have. */
    public TopicNames {
        prefix = Fields.name("topic names", "prefix", prefix);
    }

    /** A topic's name. */
    public String of(Topic topic) {
        return prefix + "." + topic.noun();
    }

    /** The prompts of a lane; the empty lane is the default one. */
    public String prompts(String lane) {
        return lane.isEmpty() ? of(Topic.PROMPTS) : of(Topic.PROMPTS) + "." + lane;
    }

    /** Where readers put what they cannot read of a topic. */
    public String deadLetters(Topic topic) {
        return of(topic) + ".dlq";
    }
}
