package dev.millrace.generator;

import dev.millrace.contracts.Generation;
import dev.millrace.contracts.ModelCall;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts what became of prompts, and the tokens it took. */
@ApplicationScoped
class GeneratorMetrics {

    private final MeterRegistry registry;
    private final Counter answered;
    private final Counter given;
    private final Counter failed;

    GeneratorMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.answered = generations("answered");
        this.given = generations("given");
        this.failed = generations("failed");
    }

    void count(Generation generation) {
        outcome(generation).increment();
        generation.calls().forEach(this::count);
    }

    private Counter outcome(Generation generation) {
        if (generation.replies().isEmpty()) {
            return failed;
        }
        return generation.prompt().replies().isEmpty() ? answered : given;
    }

    private void count(ModelCall call) {
        tokens(call.alias(), "prompt").increment((double) call.tokens().prompt());
        tokens(call.alias(), "completion").increment((double) call.tokens().completion());
    }

    private Counter tokens(String alias, String kind) {
        return Counter.builder("millrace.model.tokens")
                .description("Tokens that endpoints report")
                .tag("model", alias)
                .tag("purpose", "teacher")
                .tag("kind", kind)
                .register(registry);
    }

    private Counter generations(String outcome) {
        return Counter.builder("millrace.generations")
                .description("Prompts that became generations")
                .tag("outcome", outcome)
                .register(registry);
    }
}
