package dev.millrace.models;

import java.io.Serial;
import java.time.Duration;
import java.util.concurrent.CompletionException;

/** A call without a reply; its road says what is to be done, its message is one sentence for people. */
public final class ModelFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Road road;

    /** What is to be done about a failure. */
    public sealed interface Road {

        /** The prompt's own fault: final. */
        record Fault(FaultReason reason) implements Road {}

        /**
         * The endpoint is sick: the call waits and is made again, however often.
         *
         * @param retryAfter how long the endpoint wants to be left alone; zero where it does not say
         * @param blamesPrompt whether the prompt may be what makes it fail: 5xx, timeouts, resets; not 429 or refused
         * @param overloaded whether there may be too many calls at once: 429, refused, 503, timeouts
         */
        record Sick(Duration retryAfter, boolean blamesPrompt, boolean overloaded) implements Road {}

        /**
         * Someone must mend the configuration: the endpoint's calls wait.
         *
         * @param key the configuration key, below the alias's own
         */
        record Misconfigured(String key) implements Road {}

        /** The endpoint answered, but not with a chat completion: like sick, and the prompt may be to blame. */
        record Unreadable() implements Road {}
    }

    private ModelFailure(Road road, String sentence) {
        super(sentence, null, false, false);
        this.road = road;
    }

    /** The prompt's own fault. */
    public static ModelFailure fault(FaultReason reason, String sentence) {
        return new ModelFailure(new Road.Fault(reason), sentence);
    }

    /** A sick endpoint, without a hint how long. */
    public static ModelFailure sick(boolean blamesPrompt, String sentence) {
        return sick(Duration.ZERO, blamesPrompt, sentence);
    }

    /** A sick endpoint that says when to come again. */
    public static ModelFailure sick(Duration retryAfter, boolean blamesPrompt, String sentence) {
        return new ModelFailure(new Road.Sick(retryAfter, blamesPrompt, !blamesPrompt), sentence);
    }

    /** A sick endpoint that has too many calls, or is asked too much by this one. */
    public static ModelFailure overloaded(String sentence) {
        return new ModelFailure(new Road.Sick(Duration.ZERO, true, true), sentence);
    }

    /** A key that someone must mend. */
    public static ModelFailure misconfigured(String key, String sentence) {
        return new ModelFailure(new Road.Misconfigured(key), sentence);
    }

    /** An answer that is no chat completion. */
    public static ModelFailure unreadable(String sentence) {
        return new ModelFailure(new Road.Unreadable(), sentence);
    }

    /**
     * What a call failed with; anything unexpected may be the prompt's fault, and is tried again. Messages of exceptions
     * may quote the prompt, those of a broken class path do not.
     */
    static ModelFailure of(Throwable thrown) {
        var cause = thrown;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof ModelFailure failure
                ? failure
                : sick(
                        true,
                        "the call broke: "
                                + (cause instanceof LinkageError
                                        ? cause
                                        : cause.getClass().getSimpleName()));
    }

    /** What is to be done. */
    public Road road() {
        return road;
    }

    /** The sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
