package dev.millrace.scorer;

import dev.millrace.contracts.Item;
import dev.millrace.contracts.LabelValues;
import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.Score;
import dev.millrace.contracts.ScoredGeneration;
import dev.millrace.contracts.ScorerSpec;
import dev.millrace.edge.ModelMetrics;
import dev.millrace.scorer.judge.RubricShelf;
import dev.millrace.scorer.scale.Scales;
import dev.millrace.scorer.scoring.Shortfall;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Counts generations, items and scores, and the tokens that judges took. */
@ApplicationScoped
class ScorerMetrics {

    /** Tenths, in percent; a number that is exactly 0 lies in the first. */
    private static final double[] TENTHS = {10, 20, 30, 40, 50, 60, 70, 80, 90, 100};

    /** Micrometer sorts into buckets by the next whole number, so shares of 1 would all lie in the highest. */
    private static final double PERCENT = 100;

    private final MeterRegistry registry;
    private final ModelMetrics models;
    private final Scales scales;
    private final LabelValues scorers = new LabelValues();
    private final LabelValues stages = new LabelValues();
    private final Counter scored;
    private final Counter failed;
    private final Counter whole;
    private final Counter faulty;
    private final Counter unjudged;

    ScorerMetrics(MeterRegistry registry, ModelMetrics models, RubricShelf shelf) {
        this.registry = registry;
        this.models = models;
        this.scales = new Scales(shelf);
        this.scored = counter("millrace.scored.generations", "Generations that were scored", "scored");
        this.failed = counter("millrace.scored.generations", "Generations that were scored", "failed");
        this.whole = counter("millrace.scored.items", "Items that were parsed", "whole");
        this.faulty = counter("millrace.scored.items", "Items that were parsed", "faulty");
        this.unjudged = Counter.builder("millrace.scores.unjudged")
                .description("Judgements without a verdict, and items that a scorer found nothing out about")
                .register(registry);
        scores(LabelValues.OTHER, Scales.VALUE);
        comparisons(LabelValues.OTHER, "unclear", 0);
        missing(LabelValues.OTHER);
        Gauge.builder("millrace.scorer.recipes.missing", shelf, RubricShelf::missing)
                .description("Recipes whose rubrics generations wait for")
                .register(registry);
    }

    void count(ScoredGeneration generation) {
        (generation.items().isEmpty() ? failed : scored).increment();
        generation.items().forEach(item -> count(item, generation.prompt()));
        countComparisons(generation);
        countMissing(generation);
        models.count(generation.calls());
    }

    private void count(Item item, Prompt prompt) {
        (item.fault() == null ? whole : faulty).increment();
        item.scores().forEach(score -> count(score, prompt));
    }

    private void count(Score score, Prompt prompt) {
        if (score instanceof Score.Unscored
                || (score instanceof Score.Judgement judgement
                        && judgement.verdict().isEmpty())) {
            unjudged.increment();
        }
        scales.of(score, prompt)
                .forEach((attribute, number) ->
                        scores(scorers.of(score.scorer()), attribute).record(number));
    }

    /** Each two items that were compared stand in the scores of both. */
    private void countComparisons(ScoredGeneration generation) {
        for (var spec : generation.prompt().scorers()) {
            int decided = 0;
            int tied = 0;
            int unclear = 0;
            for (var comparison : comparisons(generation, spec)) {
                decided += comparison.won() + comparison.lost();
                tied += comparison.tied();
                unclear += comparison.unclear();
            }
            comparisons(scorers.of(spec.name()), "decided", decided / 2);
            comparisons(scorers.of(spec.name()), "tied", tied / 2);
            comparisons(scorers.of(spec.name()), "unclear", unclear / 2);
        }
    }

    private void countMissing(ScoredGeneration generation) {
        var prompt = generation.prompt();
        var wanted = Shortfall.wanted(prompt);
        for (int reply = 0;
                wanted > 0 && reply < generation.generation().replies().size();
                reply++) {
            missing(stages.of(prompt.stage())).increment(Shortfall.of(wanted, reply, generation.items()));
        }
    }

    private Counter missing(String stage) {
        return Counter.builder("millrace.items.missing")
                .description("Items that replies were asked for and do not have")
                .tag("stage", stage)
                .register(registry);
    }

    private static List<Score.Comparison> comparisons(ScoredGeneration generation, ScorerSpec spec) {
        return generation.items().stream()
                .flatMap(item -> item.scores().stream())
                .filter(Score.Comparison.class::isInstance)
                .map(Score.Comparison.class::cast)
                .filter(comparison -> comparison.scorer().equals(spec.name()))
                .toList();
    }

    private void comparisons(String scorer, String outcome, int number) {
        if (number > 0 || scorer.equals(LabelValues.OTHER)) {
            Counter.builder("millrace.comparisons")
                    .description("Two items that a judge compared in both orders")
                    .tag("scorer", scorer)
                    .tag("outcome", outcome)
                    .register(registry)
                    .increment(number);
        }
    }

    private DistributionSummary scores(String scorer, String attribute) {
        return DistributionSummary.builder("millrace.scores")
                .description("Scores from the lowest that a scorer can give, 0, to the highest, 100")
                .tag("scorer", scorer)
                .tag("attribute", attribute)
                .scale(PERCENT)
                .serviceLevelObjectives(TENTHS)
                .register(registry);
    }

    private Counter counter(String name, String description, String outcome) {
        return Counter.builder(name)
                .description(description)
                .tag("outcome", outcome)
                .register(registry);
    }
}
