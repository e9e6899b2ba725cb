package dev.millrace.service;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** A step as OpenTelemetry has it. */
record SpanStep(Tracer tracer, Span span) implements Step {

    @Override
    public Map<String, String> headers() {
        var place = span.getSpanContext();
        return Map.of(
                Traces.HEADER,
                "00-" + place.getTraceId() + "-" + place.getSpanId() + "-"
                        + place.getTraceFlags().asHex());
    }

    @Override
    public void say(String name, String value) {
        span.setAttribute("millrace." + name, value);
    }

    @Override
    public void called(String alias, String purpose, String outcome, Instant began, Duration took) {
        var call = tracer.spanBuilder("call")
                .setParent(Context.root().with(span))
                .setSpanKind(SpanKind.CLIENT)
                .setStartTimestamp(began)
                .setAttribute("millrace.model", alias)
                .setAttribute("millrace.purpose", purpose)
                .setAttribute("millrace.outcome", outcome)
                .startSpan();
        call.end(began.plus(took));
    }

    @Override
    public void fail(String reason) {
        span.setStatus(StatusCode.ERROR, reason);
    }

    @Override
    public void end() {
        span.end();
    }
}
