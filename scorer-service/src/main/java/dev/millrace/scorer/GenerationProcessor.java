package dev.millrace.scorer;

import dev.millrace.contracts.Generation;
import dev.millrace.edge.Hop;
import dev.millrace.edge.Result;
import dev.millrace.models.Leave;
import dev.millrace.scorer.scoring.GenerationScorer;
import dev.millrace.scorer.scoring.ScoredBytes;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Outgoing;

/** Generations in, scored generations out; as many at once as the judges bear, and room for others to wait. */
@ApplicationScoped
class GenerationProcessor {

    private final GenerationScorer scorer;
    private final Hop hop;
    private final ScorerMetrics metrics;

    GenerationProcessor(GenerationScorer scorer, Hop hop, ScorerMetrics metrics) {
        this.scorer = scorer;
        this.hop = hop;
        this.metrics = metrics;
    }

    @Incoming("generations-in")
    @Outgoing("scores-out")
    Multi<Message<byte[]>> score(Multi<Message<byte[]>> generations) {
        return hop.pass(generations, Generation.class, this::score);
    }

    private CompletionStage<Result> score(Generation generation, Leave leave) {
        return scorer.score(generation, leave).thenApply(scored -> {
            var sized = ScoredBytes.of(scored, Hop.MOST_BYTES);
            metrics.count(sized.scored());
            return new Result(scored.prompt(), sized.bytes());
        });
    }
}
