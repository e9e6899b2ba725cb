package dev.millrace.edge;

import dev.millrace.contracts.Topic;
import dev.millrace.models.ConfigValues;
import java.time.Duration;

/**
 * What a service tells the edge of itself.
 *
 * @param reads the topic it reads, a label of its dead letters
 * @param waitingRoom messages that may be read beyond the calls in flight
 * @param drain how long calls in flight may take to end when the service is asked to stop
 * @param commitMetadata characters that a commit may say beside an offset
 */
public record EdgeSettings(Topic reads, int waitingRoom, Duration drain, int commitMetadata) {

    /** What a broker takes by default. */
    static final int USUAL_METADATA = 4_096;

    private static final int LEAST_METADATA = 100;

    private static final int MOST_WAITING = 1_000_000;

    private static final Duration LONGEST_DRAIN = Duration.ofHours(1);

    /**
     * Reads the configuration.
     *
     * @throws dev.millrace.models.ConfigRefused at the first value that cannot be
     */
    public static EdgeSettings read(Topic reads, ConfigValues values, EdgeKeys keys) {
        return new EdgeSettings(
                reads,
                values.number("waiting-room", keys.waitingRoom(), 2_048, 1, MOST_WAITING),
                values.duration("drain", keys.drain(), Duration.ofSeconds(20), LONGEST_DRAIN),
                values.number("commit-metadata", keys.commitMetadata(), USUAL_METADATA, LEAST_METADATA, 1 << 20));
    }

    /** What it does with a prompt, a step of the prompt's trace. */
    String work() {
        return reads == Topic.PROMPTS ? "generate" : "score";
    }

    /** What its models are asked for, a label of its meters. */
    String purpose() {
        return reads == Topic.PROMPTS ? "teacher" : "judge";
    }
}
