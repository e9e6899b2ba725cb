package dev.millrace.filter;

import dev.millrace.contracts.RunProgress;
import dev.millrace.filter.board.RunBoard;
import dev.millrace.filter.board.RunGauge;
import dev.millrace.filter.board.RunRows;
import dev.millrace.ledger.RunView;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Shows how runs stand: their books, their budgets, and whether the books balance. */
final class RunMetrics {

    private static final Duration EVERY = Duration.ofSeconds(1);

    private final RunBoard board;
    private final Map<RunGauge, MultiGauge> gauges = new EnumMap<>(RunGauge.class);
    private volatile RunRows rows = RunRows.of(List.of(), Instant.EPOCH);
    private Instant refreshed = Instant.EPOCH;

    RunMetrics(RunBoard board, MeterRegistry registry) {
        this.board = board;
        for (var gauge : RunGauge.values()) {
            gauges.put(
                    gauge,
                    MultiGauge.builder(gauge.meter())
                            .description(gauge.description())
                            .baseUnit(gauge.isShare() ? "ratio" : null)
                            .register(registry));
        }
        register();
    }

    /** A task begins, with these runs. */
    void begin(Object task, List<RunView> views) {
        views.forEach(view -> board.show(task, view));
    }

    /** A run of a task stands so. */
    void show(Object task, RunProgress progress) {
        board.show(task, progress);
    }

    /** A task is over. */
    void end(Object task) {
        board.forget(task);
    }

    /** Called by each task each second; once is enough. */
    synchronized void refresh(Instant now) {
        if (Duration.between(refreshed, now).abs().compareTo(EVERY) < 0) {
            return;
        }
        refreshed = now;
        rows = RunRows.of(board.views(now), now);
        register();
    }

    /** Registers what is new and removes what is gone; what stays is never absent, for it looks its value up. */
    private void register() {
        gauges.forEach((gauge, meters) -> meters.register(rows.of(gauge).keySet().stream()
                .map(labels -> MultiGauge.Row.of(tags(gauge, labels), () -> value(gauge, labels)))
                .toList()));
    }

    private double value(RunGauge gauge, List<String> labels) {
        return rows.of(gauge).getOrDefault(labels, Double.NaN);
    }

    private static Tags tags(RunGauge gauge, List<String> labels) {
        var tags = Tags.empty();
        for (int i = 0; i < labels.size(); i++) {
            tags = tags.and(gauge.labels().get(i), labels.get(i));
        }
        return tags;
    }
}
