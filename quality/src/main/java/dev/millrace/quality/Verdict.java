package dev.millrace.quality;

/** What a rule says of an item. */
public sealed interface Verdict {

    /** Nothing speaks against it. */
    Verdict PASS = new Pass();

    /** Nothing speaks against it. */
    record Pass() implements Verdict {}

    /** It must not go on, and why: one sentence for people, without secret or personal values. */
    record Reject(String rule, String reason) implements Verdict {}
}
