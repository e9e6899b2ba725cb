package dev.millrace.ledger;

import dev.millrace.contracts.RunId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One step of the ledger under way: the entries it looks at, what it wants sent, and how much work it may still do. */
final class Step {

    private static final int LISTED_TOGETHER = 16;

    private static final int LOOKS_OF_WORK = 10;

    final LedgerState state;
    final Instant now;
    final LedgerWatcher watcher;

    private final Map<RunId, RunEntry> runs = new LinkedHashMap<>();
    private final Map<String, StratumEntry> strata = new LinkedHashMap<>();
    private final List<Output> outputs = new ArrayList<>();
    private int work;
    private int looks;

    Step(LedgerState state, Instant now, int work, LedgerWatcher watcher) {
        this.state = state;
        this.now = now;
        this.watcher = watcher;
        this.work = work;
    }

    Optional<RunEntry> run(RunId id) {
        var loaded = runs.get(id);
        if (loaded != null) {
            return Optional.of(loaded);
        }
        var stored = state.runs().get(id.toString());
        stored.ifPresent(entry -> runs.put(id, entry));
        return stored;
    }

    void add(RunEntry run) {
        runs.put(run.run(), run);
        run.touch();
        live(run.run());
    }

    StratumEntry stratum(RunEntry run, int number) {
        return strata.computeIfAbsent(
                Keys.stratum(run.run(), number),
                key -> state.strata()
                        .get(key)
                        .orElseThrow(() -> new IllegalStateException("stratum " + key + " is not in the state")));
    }

    /** A run's stratum by name, made where it is new; nothing if the run has as many as it may. */
    Optional<StratumEntry> stratum(RunEntry run, String name, int most) {
        var known = state.marks().get(Keys.stratumNumber(run.run(), name));
        if (known.isPresent()) {
            return known.map(Integer::parseInt).map(number -> stratum(run, number));
        }
        if (run.strata >= most) {
            return Optional.empty();
        }
        var stratum = new StratumEntry(run.strata++, name, run.stages.size());
        stratum.changed = true;
        strata.put(Keys.stratum(run.run(), stratum.number), stratum);
        markInPassing(run, Keys.stratumNumber(run.run(), name), String.valueOf(stratum.number));
        run.touch();
        return Optional.of(stratum);
    }

    /** Sets a mark that is forgotten when its run is over. */
    void markInPassing(RunEntry run, String mark, String value) {
        state.marks().put(mark, value);
        run.passingMarks.add(mark);
        if (run.passingMarks.size() >= LISTED_TOGETHER) {
            state.marks().put(Keys.passing(run.run(), run.passingLists++), String.join("\n", run.passingMarks));
            run.passingMarks.clear();
        }
        run.changed = true;
    }

    /** Has time look after a run. */
    void live(RunId run) {
        var live = state.live().get(Keys.LIVE).orElse(LiveRuns.NONE);
        if (!live.runs().contains(run)) {
            state.live().put(Keys.LIVE, live.with(run));
        }
    }

    void send(Output output) {
        outputs.add(output);
    }

    /** Shows a run as it stands now. */
    void sendProgress(RunEntry run) {
        run.dirty = false;
        run.changed = true;
        run.reportedAt = now.toEpochMilli();
        send(Output.of(ProgressView.of(this, run)));
    }

    boolean hasWork() {
        return work > 0;
    }

    void worked() {
        work--;
    }

    /** It read something small, and went on. */
    void looked() {
        if (++looks % LOOKS_OF_WORK == 0) {
            worked();
        }
    }

    /** Writes back what changed, and hands over what is to be sent. */
    List<Output> end() {
        runs.forEach((id, run) -> {
            if (run.changed) {
                run.changed = false;
                state.runs().put(id.toString(), run);
                if (run.dirty) {
                    live(id);
                }
            }
        });
        strata.forEach((key, stratum) -> {
            if (stratum.changed) {
                stratum.changed = false;
                state.strata().put(key, stratum);
            }
        });
        return List.copyOf(outputs);
    }
}
