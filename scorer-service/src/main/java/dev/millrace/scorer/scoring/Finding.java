package dev.millrace.scorer.scoring;

import dev.millrace.contracts.ModelCall;
import dev.millrace.contracts.Score;
import dev.millrace.models.LeaveTakenBack;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * What a scorer found, and what it cost.
 *
 * @param scores one, or none where the scorer cannot be what its settings ask for
 */
public record Finding(List<Score> scores, List<ModelCall> calls) {

    /** Nothing: gates reject an item that lacks a score they ask for. */
    public static final Finding NONE = new Finding(List.of(), List.of());

    /** Copies its lists. */
    public Finding {
        scores = List.copyOf(scores);
        calls = List.copyOf(calls);
    }

    /** A score that cost nothing and is there at once. */
    public static CompletionStage<Finding> at(Score score) {
        return CompletableFuture.completedStage(new Finding(List.of(score), List.of()));
    }

    /**
     * What a scorer finds that breaks, against its promise.
     *
     * @throws LeaveTakenBack if it did not break but was stopped
     */
    static Finding nothing(Throwable broken) {
        if (LeaveTakenBack.isCauseOf(broken)) {
            throw new LeaveTakenBack();
        }
        return NONE;
    }
}
