package dev.millrace.models;

import dev.millrace.models.ModelWatcher.Outcome;
import java.time.Duration;
import java.time.Instant;

/**
 * Leave to make the calls of one piece of work: given until somebody takes it back before the first of them began, as
 * happens when the piece becomes another instance's.
 */
@FunctionalInterface
public interface Leave {

    /** Leave that nobody takes back. */
    Leave ALWAYS = () -> true;

    /** Begins the work, or goes on with it; false if leave was taken back before it began. */
    boolean begin();

    /** One of its calls, which began then, is over; it may be made again. */
    default void called(String alias, String purpose, Outcome outcome, Instant began, Duration took) {}
}
