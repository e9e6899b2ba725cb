package dev.millrace.service;

import dev.millrace.contracts.PromptName;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceId;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Traces that a receiver of OTLP gets, over HTTP, each second. One that is slow or gone costs spans, never work: what finds
 * no room is left out.
 */
final class OtlpTraces implements Traces {

    private static final Pattern TRACEPARENT = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");

    private static final Duration EVERY = Duration.ofSeconds(1);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int MOST_WAITING = 16_384;

    private static final int MOST_AT_ONCE = 2_048;

    private final PromptIds ids = new PromptIds();
    private final SdkTracerProvider provider;
    private final Tracer tracer;

    /** The share is taken by the prompt's id, so that all services take the same prompts. */
    OtlpTraces(String endpoint, double share, String service) {
        var exporter = OtlpHttpSpanExporter.builder()
                .setEndpoint(endpoint)
                .setTimeout(PATIENCE)
                .build();
        var batches = BatchSpanProcessor.builder(exporter)
                .setScheduleDelay(EVERY)
                .setMaxQueueSize(MOST_WAITING)
                .setMaxExportBatchSize(MOST_AT_ONCE)
                .build();
        provider = SdkTracerProvider.builder()
                .setIdGenerator(ids)
                .setSampler(Sampler.traceIdRatioBased(share))
                .setResource(Resource.getDefault().toBuilder()
                        .put("service.name", service)
                        .put("service.namespace", "millrace")
                        .build())
                .addSpanProcessor(batches)
                .build();
        tracer = provider.get("dev.millrace");
    }

    @Override
    public Step issue(PromptName prompt, String before) {
        if (!TraceId.isValid(prompt.id())) {
            return Step.NONE;
        }
        var span = tracer.spanBuilder("issue").setNoParent().setSpanKind(SpanKind.PRODUCER);
        if (TraceId.isValid(before)) {
            span.addLink(PromptIds.first(before));
        }
        return step(prompt, ids.first(prompt.id(), span::startSpan));
    }

    @Override
    public Step begin(String what, PromptName prompt, String header) {
        if (!TraceId.isValid(prompt.id())) {
            return Step.NONE;
        }
        var before = place(header);
        var parent = Span.wrap(before.getTraceId().equals(prompt.id()) ? before : PromptIds.first(prompt.id()));
        return step(
                prompt,
                tracer.spanBuilder(what)
                        .setParent(Context.root().with(parent))
                        .setSpanKind(SpanKind.CONSUMER)
                        .startSpan());
    }

    @Override
    public Map<String, String> carried(String header) {
        return place(header).isValid() ? Map.of(HEADER, header) : Map.of();
    }

    @Override
    public void close() {
        provider.shutdown().join(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private Step step(PromptName prompt, Span span) {
        if (!span.isRecording()) {
            return Step.NONE;
        }
        var step = new SpanStep(tracer, span);
        prompt.headers().forEach(step::say);
        return step;
    }

    private static SpanContext place(String header) {
        var parts = TRACEPARENT.matcher(header);
        if (!parts.matches() || !TraceId.isValid(parts.group(1)) || !SpanId.isValid(parts.group(2))) {
            return SpanContext.getInvalid();
        }
        return SpanContext.createFromRemoteParent(
                parts.group(1), parts.group(2), TraceFlags.fromHex(parts.group(3), 0), TraceState.getDefault());
    }
}
