package dev.millrace.edge;

import dev.millrace.contracts.Topic;
import java.time.Duration;

/**
 * What a service tells the edge of itself.
 *
 * @param reads the topic it reads, a label of its dead letters
 * @param drain how long calls in flight may take to end when the service is asked to stop
 */
public record EdgeSettings(Topic reads, Duration drain) {}
