package dev.millrace.filter.board;

import dev.millrace.contracts.LabelValues;
import dev.millrace.contracts.RunProgress;
import dev.millrace.contracts.RunProgress.StageProgress;
import dev.millrace.contracts.RunState;
import dev.millrace.ledger.Law;
import dev.millrace.ledger.RunView;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BinaryOperator;

/**
 * Some runs as rows of gauges: the fifty that matter most by name, and all others together as one; likewise stages and
 * strata.
 */
public final class RunRows {

    private final Map<RunGauge, Map<List<String>, Double>> rows = new EnumMap<>(RunGauge.class);
    private final LabelValues stages = new LabelValues();
    private final LabelValues strata = new LabelValues();
    private final Instant now;

    /** The rows of some runs. */
    public static RunRows of(List<RunView> runs, Instant now) {
        var rows = new RunRows(now);
        var first = Comparator.comparing(
                        (RunView view) -> view.progress().state().ended())
                .thenComparing(view -> view.progress().opened(), Comparator.reverseOrder())
                .thenComparing(view -> view.progress().run().toString());
        var place = 0;
        for (var view : runs.stream().sorted(first).toList()) {
            rows.add(view, place++ < LabelValues.MOST);
        }
        return rows;
    }

    private RunRows(Instant now) {
        this.now = now;
        for (var state : RunState.values()) {
            add(RunGauge.RUNS, 0, word(state));
        }
        add(RunGauge.PAUSED, 0);
        for (var law : Law.values()) {
            add(RunGauge.BROKEN, 0, law.word());
        }
    }

    /** A gauge's values by the values of its labels. */
    public Map<List<String>, Double> of(RunGauge gauge) {
        return Collections.unmodifiableMap(rows.getOrDefault(gauge, Map.of()));
    }

    private void add(RunView view, boolean named) {
        var progress = view.progress();
        var dataset = named ? progress.run().dataset() : LabelValues.OTHER;
        var run = named ? progress.run().name() : LabelValues.OTHER;
        add(RunGauge.RUNS, 1, word(progress.state()));
        add(RunGauge.PAUSED, progress.paused() && !progress.state().ended() ? 1 : 0);
        for (var law : Law.values()) {
            add(RunGauge.BROKEN, law.holds(progress) ? 0 : 1, law.word());
        }
        progress.stages().forEach(stage -> stage(stage, dataset, run));
        seeds(progress, dataset, run);
        if (progress.targets().total() > 0) {
            add(RunGauge.TARGET, progress.targets().total(), dataset, run);
        }
        // All were last looked at a while ago, and some may have settled since.
        add(RunGauge.OVERDUE, Math.min(view.overdue(), progress.books().open()), dataset, run);
        budget(progress, dataset, run);
        strata(progress, dataset, run);
    }

    private void stage(StageProgress progress, String dataset, String run) {
        var stage = stages.of(progress.stage());
        var books = progress.books();
        add(RunGauge.ISSUED, books.issued(), dataset, run, stage);
        add(RunGauge.SETTLED, books.settled(), dataset, run, stage);
        add(RunGauge.OPEN, books.open(), dataset, run, stage);
        add(RunGauge.ITEMS, books.items(), dataset, run, stage);
        add(RunGauge.ACCEPTED, books.accepted(), dataset, run, stage);
        add(RunGauge.PASSED, books.passed(), dataset, run, stage);
        add(RunGauge.REJECTED, books.rejected(), dataset, run, stage);
        add(RunGauge.PENDING, books.pending(), dataset, run, stage);
        add(RunGauge.DROPPED, books.dropped(), dataset, run, stage);
    }

    private void seeds(RunProgress progress, String dataset, String run) {
        var seeds = progress.seeds();
        add(RunGauge.SEEDS, seeds.used(), dataset, run, "used");
        add(RunGauge.SEEDS, seeds.waiting(), dataset, run, "waiting");
        add(RunGauge.SEEDS, seeds.refused(), dataset, run, "refused");
        add(RunGauge.SEEDS, seeds.unused(), dataset, run, "unused");
        add(RunGauge.REPEATS, seeds.repeats(), dataset, run);
    }

    private void budget(RunProgress progress, String dataset, String run) {
        var budget = progress.budget();
        var spend = progress.spend();
        if (budget.tokens() > 0) {
            var tokens = spend.booked() + spend.beside().total();
            share(RunGauge.BUDGET, (double) tokens / budget.tokens(), dataset, run, "tokens");
        }
        if (budget.money() > 0) {
            var money = spend.money() + spend.moneyBeside();
            share(RunGauge.BUDGET, money / budget.money(), dataset, run, "money");
        }
        if (budget.seconds() > 0) {
            var until = progress.ended() == null ? now : progress.ended();
            var seconds = Duration.between(progress.opened(), until).toMillis() / 1_000.0;
            share(RunGauge.BUDGET, Math.max(0, seconds) / budget.seconds(), dataset, run, "time");
        }
    }

    private void strata(RunProgress progress, String dataset, String run) {
        for (var stratum : progress.strata()) {
            var name = strata.of(stratum.stratum());
            add(RunGauge.STRATUM_ACCEPTED, stratum.accepted(), dataset, run, name);
            if (stratum.target() > 0) {
                add(RunGauge.STRATUM_TARGET, stratum.target(), dataset, run, name);
            }
            add(RunGauge.STRATUM_EXHAUSTED, stratum.exhausted() ? 1 : 0, dataset, run, name);
        }
    }

    private void add(RunGauge gauge, long value, String... labels) {
        put(gauge, List.of(labels), (double) value, Double::sum);
    }

    /** Of several of one name the largest counts. */
    private void share(RunGauge gauge, double value, String... labels) {
        put(gauge, List.of(labels), value, Math::max);
    }

    private void put(RunGauge gauge, List<String> labels, double value, BinaryOperator<Double> both) {
        rows.computeIfAbsent(gauge, empty -> new LinkedHashMap<>()).merge(labels, value, both);
    }

    private static String word(RunState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
