package dev.millrace.scorer.scoring;

import dev.millrace.contracts.ScorerSpec;
import java.util.concurrent.CompletionStage;

/** Finds something out about an item. */
@FunctionalInterface
public interface Scorer {

    /**
     * Looks at one item. It takes as long as it takes, holds no thread while it waits, and never fails: where nothing can
     * be found out, the score says so in a way that no gate lets pass.
     */
    CompletionStage<Finding> score(Candidate candidate, ScorerSpec spec);
}
