package dev.millrace.service;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** What one service does for one prompt: a span of the prompt's trace. */
public interface Step {

    /** A step that leaves no trace. */
    Step NONE = new Step() {};

    /** The headers by which whoever takes the next step knows of this one; none if it leaves no trace. */
    default Map<String, String> headers() {
        return Map.of();
    }

    /** Says a fact of it. */
    default void say(String name, String value) {}

    /** A call to a model that was made for it is over. */
    default void called(String alias, String purpose, String outcome, Instant began, Duration took) {}

    /** It came to nothing, for this reason. */
    default void fail(String reason) {}

    /** It is done. */
    default void end() {}
}
