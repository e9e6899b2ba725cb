package dev.millrace.service;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.trace.IdGenerator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Has a prompt's first span the prompt's id as its trace's, and half of it as its own; all other spans' ids are drawn. */
final class PromptIds implements IdGenerator {

    private static final int SPAN_DIGITS = 16;

    private final IdGenerator drawn = IdGenerator.random();
    private final ThreadLocal<@Nullable String> prompt = new ThreadLocal<>();

    /** Where the prompt's first span is, known to everybody who knows the prompt's id. */
    static SpanContext first(String prompt) {
        return SpanContext.createFromRemoteParent(
                prompt, firstSpan(prompt), TraceFlags.getSampled(), TraceState.getDefault());
    }

    /** Starts the prompt's first span. */
    Span first(String id, Supplier<Span> start) {
        prompt.set(id);
        try {
            return start.get();
        } finally {
            prompt.remove();
        }
    }

    @Override
    public String generateTraceId() {
        var id = prompt.get();
        return id == null ? drawn.generateTraceId() : id;
    }

    @Override
    public String generateSpanId() {
        var id = prompt.get();
        return id == null ? drawn.generateSpanId() : firstSpan(id);
    }

    private static String firstSpan(String prompt) {
        return prompt.substring(0, Math.min(SPAN_DIGITS, prompt.length()));
    }
}
