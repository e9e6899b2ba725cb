package dev.millrace.models;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** One call on its way through a gate, with what was tried so far; guarded by the gate's lock. */
final class Call<T> {

    final String purpose;
    final Leave leave;
    final Supplier<CompletionStage<T>> work;
    final CompletableFuture<T> result = new CompletableFuture<>();

    /** Where it stands in line: the smaller the earlier. */
    long place;

    /** When the present attempt began. */
    Instant began;

    /** How often it failed by a sick endpoint. */
    int failures;

    /** How often it failed while the endpoint was well, so that the prompt is under suspicion. */
    int strikes;

    /** Successes of the endpoint when this call entered, and when it last failed for a wrong configuration. */
    long successesAtEntry;

    long successesAtRefusal;

    Call(String purpose, Leave leave, Supplier<CompletionStage<T>> work, long place, Instant now, long successes) {
        this.purpose = purpose;
        this.leave = leave;
        this.work = work;
        this.place = place;
        this.began = now;
        this.successesAtEntry = successes;
        this.successesAtRefusal = successes;
    }
}
