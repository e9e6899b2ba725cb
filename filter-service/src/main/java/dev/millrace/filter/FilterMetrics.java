package dev.millrace.filter;

import dev.millrace.contracts.Topic;
import dev.millrace.ledger.Output;
import io.micrometer.core.instrument.MeterRegistry;

/** What the filter counts: what the ledger sends, and what cannot be read. */
final class FilterMetrics {

    private final MeterRegistry registry;

    FilterMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void count(Output output) {
        registry.counter("millrace.filter.sent", "topic", output.topic().noun()).increment();
    }

    void oversized(Output output) {
        registry.counter("millrace.filter.oversized", "topic", output.topic().noun())
                .increment();
    }

    void unreadable(Topic topic) {
        registry.counter("millrace.filter.unreadable", "topic", topic.noun()).increment();
    }
}
