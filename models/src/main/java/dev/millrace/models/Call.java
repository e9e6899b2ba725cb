package dev.millrace.models;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** One call on its way through a gate, with what was tried so far; guarded by the gate's lock. */
final class Call<T> {

    /** The purpose of requests that Millrace makes for itself, to see whether an endpoint answers. */
    static final String PROBE = "probe";

    final String purpose;
    final Leave leave;
    final Supplier<CompletionStage<T>> work;
    final CompletableFuture<T> result = new CompletableFuture<>();

    /** Where it stands in line: the smaller the earlier. */
    long place;

    /** When the present attempt began, and as which of all calls to the endpoint. */
    Instant began;

    long number;

    /** How often it failed in a way that may be the prompt's fault. */
    int failures;

    /** The first number of which an answer shows that the endpoint was well when it failed. */
    long failedBefore;

    /** How often it failed while the endpoint was well. */
    int strikes;

    /** How often it was too much for the endpoint. */
    int refusals;

    /** Successes of the endpoint when this call entered or last failed for a wrong configuration. */
    long successesAtRefusal;

    Call(String purpose, Leave leave, Supplier<CompletionStage<T>> work, Instant now, long successes) {
        this.purpose = purpose;
        this.leave = leave;
        this.work = work;
        this.began = now;
        this.successesAtRefusal = successes;
    }

    boolean isProbe() {
        return purpose.equals(PROBE);
    }
}
