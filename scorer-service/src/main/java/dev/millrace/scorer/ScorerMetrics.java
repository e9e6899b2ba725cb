package dev.millrace.scorer;

import dev.millrace.contracts.Item;
import dev.millrace.contracts.ModelCall;
import dev.millrace.contracts.Score;
import dev.millrace.contracts.ScoredGeneration;
import dev.millrace.scorer.judge.RubricShelf;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts generations, items and scores, and the tokens that judges took. */
@ApplicationScoped
class ScorerMetrics {

    private final MeterRegistry registry;
    private final Counter scored;
    private final Counter failed;
    private final Counter whole;
    private final Counter faulty;

    ScorerMetrics(MeterRegistry registry, RubricShelf shelf) {
        this.registry = registry;
        this.scored = counter("millrace.scored.generations", "Generations that were scored", "outcome", "scored");
        this.failed = counter("millrace.scored.generations", "Generations that were scored", "outcome", "failed");
        this.whole = counter("millrace.items", "Items that were parsed", "outcome", "whole");
        this.faulty = counter("millrace.items", "Items that were parsed", "outcome", "faulty");
        Gauge.builder("millrace.scorer.recipes.missing", shelf, RubricShelf::missing)
                .description("Recipes whose rubrics generations wait for")
                .register(registry);
    }

    void count(ScoredGeneration generation) {
        (generation.items().isEmpty() ? failed : scored).increment();
        generation.items().forEach(this::count);
        generation.calls().forEach(this::count);
    }

    private void count(Item item) {
        (item.fault() == null ? whole : faulty).increment();
        item.scores()
                .forEach(score -> counter("millrace.scores", "Scores that were given", "kind", kind(score))
                        .increment());
    }

    private void count(ModelCall call) {
        tokens(call.alias(), "prompt").increment((double) call.tokens().prompt());
        tokens(call.alias(), "completion").increment((double) call.tokens().completion());
    }

    private static String kind(Score score) {
        if (score instanceof Score.Judgement judgement) {
            return judgement.verdict().isEmpty() ? "unjudged" : "judge";
        }
        return score instanceof Score.Reward ? "reward" : "verifier";
    }

    private Counter tokens(String alias, String kind) {
        return Counter.builder("millrace.model.tokens")
                .description("Tokens that endpoints report")
                .tag("model", alias)
                .tag("purpose", "judge")
                .tag("kind", kind)
                .register(registry);
    }

    private Counter counter(String name, String description, String tag, String value) {
        return Counter.builder(name).description(description).tag(tag, value).register(registry);
    }
}
