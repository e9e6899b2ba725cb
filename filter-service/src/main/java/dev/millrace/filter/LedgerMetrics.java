package dev.millrace.filter;

import dev.millrace.contracts.LabelValues;
import dev.millrace.contracts.ModelCall;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.RunState;
import dev.millrace.filter.board.RunBoard;
import dev.millrace.ledger.LedgerWatcher;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Counts what the ledger decides, as it decides: a transaction that is undone was counted. */
final class LedgerMetrics implements LedgerWatcher {

    private static final Duration[] TURNAROUNDS = {
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofMinutes(1),
        Duration.ofMinutes(2),
        Duration.ofMinutes(5),
        Duration.ofMinutes(10),
        Duration.ofMinutes(30),
        Duration.ofHours(1),
        Duration.ofHours(6),
        Duration.ofHours(24)
    };

    private final RunBoard board;
    private final MeterRegistry registry;
    private final LabelValues datasets = new LabelValues();
    private final LabelValues models = new LabelValues();
    private final Map<String, DatasetMetrics> byDataset = new ConcurrentHashMap<>();
    private final Map<RunState, Counter> ended = new EnumMap<>(RunState.class);
    private final Timer turnaround;

    LedgerMetrics(RunBoard board, MeterRegistry registry) {
        this.board = board;
        this.registry = registry;
        for (var state : List.of(RunState.DONE, RunState.SHORT, RunState.CANCELLED)) {
            ended.put(
                    state,
                    Counter.builder("millrace.runs.ended")
                            .description("Runs that reached a final state")
                            .tag("state", state.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
        turnaround = Timer.builder("millrace.prompts.turnaround")
                .description("From a prompt's issue until it settles")
                .serviceLevelObjectives(TURNAROUNDS)
                .register(registry);
        of(LabelValues.OTHER);
    }

    @Override
    public void taken(RunId run) {
        of(run).taken();
    }

    @Override
    public void refused(RunId run, String rule) {
        of(run).refused(rule);
    }

    @Override
    public void issued(RunId run) {
        of(run).issued();
    }

    @Override
    public void issuedAgain(RunId run) {
        of(run).issuedAgain();
    }

    @Override
    public void settled(RunId run, Settlement how, Duration after) {
        of(run).settled(how);
        turnaround.record(after);
    }

    @Override
    public void decided(RunId run, Decision decision, String rule) {
        of(run).decided(decision, rule);
    }

    @Override
    public void dropped(RunId run, Dropped why, long tokens) {
        of(run).dropped(why, tokens);
    }

    @Override
    public void paid(RunId run, Purpose purpose, ModelCall call, double money) {
        of(run).paid(purpose, call, money);
    }

    @Override
    public void surplus(RunId run, double tokens, double money) {
        of(run).surplus(tokens, money);
    }

    @Override
    public void overdue(RunId run, long prompts) {
        board.overdue(run, prompts);
    }

    @Override
    public void ended(RunId run, RunState state) {
        Objects.requireNonNull(ended.get(state)).increment();
    }

    private DatasetMetrics of(RunId run) {
        return of(datasets.of(run.dataset()));
    }

    private DatasetMetrics of(String label) {
        return byDataset.computeIfAbsent(label, dataset -> new DatasetMetrics(dataset, models, registry));
    }
}
