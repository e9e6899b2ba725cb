package dev.millrace.generator;

import dev.millrace.contracts.Generation;
import dev.millrace.edge.ModelMetrics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts what became of prompts, and the tokens it took. */
@ApplicationScoped
class GeneratorMetrics {

    private final ModelMetrics models;
    private final Counter answered;
    private final Counter given;
    private final Counter failed;

    GeneratorMetrics(MeterRegistry registry, ModelMetrics models) {
        this.models = models;
        this.answered = generations(registry, "answered");
        this.given = generations(registry, "given");
        this.failed = generations(registry, "failed");
    }

    void count(Generation generation) {
        outcome(generation).increment();
        models.count(generation.calls());
    }

    private Counter outcome(Generation generation) {
        if (generation.replies().isEmpty()) {
            return failed;
        }
        return generation.prompt().replies().isEmpty() ? answered : given;
    }

    private static Counter generations(MeterRegistry registry, String outcome) {
        return Counter.builder("millrace.generations")
                .description("Prompts that became generations")
                .tag("outcome", outcome)
                .register(registry);
    }
}
