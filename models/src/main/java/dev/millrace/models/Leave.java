package dev.millrace.models;

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
}
