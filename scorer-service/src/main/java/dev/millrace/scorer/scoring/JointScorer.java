package dev.millrace.scorer.scoring;

import dev.millrace.contracts.ScorerSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Finds something out about the items of a generation, looking at all of them. */
@FunctionalInterface
public interface JointScorer {

    /** Looks at whole items; gives what it found of each, in their order. What holds for {@link Scorer} holds here. */
    CompletionStage<List<Finding>> score(List<Candidate> candidates, ScorerSpec spec);

    /** A scorer that looks at each item by itself, all at once. */
    static JointScorer each(Scorer scorer) {
        return (candidates, spec) -> {
            var waiting = new ArrayList<CompletableFuture<Finding>>();
            candidates.forEach(candidate -> waiting.add(scorer.score(candidate, spec)
                    .exceptionally(Finding::nothing)
                    .toCompletableFuture()));
            return CompletableFuture.allOf(waiting.toArray(CompletableFuture<?>[]::new))
                    .thenApply(
                            all -> waiting.stream().map(CompletableFuture::join).toList());
        };
    }
}
