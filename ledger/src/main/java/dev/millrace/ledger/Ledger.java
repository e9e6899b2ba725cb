package dev.millrace.ledger;

import dev.millrace.contracts.RunId;
import dev.millrace.contracts.RunProgress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What may enter and what is asked next, for all runs of the datasets in one state.
 *
 * <p>It alone issues prompts and books verdicts. Each step is whole: whoever runs it commits the state's changes and the
 * outputs together, or neither.
 */
public final class Ledger {

    /** The dataset of seeds that name none; nobody else may open runs in it. */
    public static final String ADHOC = "adhoc";

    private final LedgerConfig config;
    private final Commands commands;
    private final SeedIntake intake;
    private final Settling settling;
    private final Issuing issuing;
    private final Ending ending;
    private final Upkeep upkeep;

    /** A ledger that remembers nothing itself, apart from recipes it has read. */
    public Ledger(LedgerConfig config) {
        this.config = config;
        var recipes = new Recipes();
        var rejecting = new Rejecting(config);
        var closing = new Closing(rejecting);
        commands = new Commands(config);
        intake = new SeedIntake(config, recipes, commands, rejecting);
        settling = new Settling(rejecting, new Accepting(config, recipes), closing);
        issuing = new Issuing(config, recipes, rejecting);
        ending = new Ending(rejecting, closing);
        upkeep = new Upkeep(config, intake, issuing, ending);
    }

    /**
     * Hears one input.
     *
     * @param now the time of the input; it never goes back by more than clocks do
     * @return what is to be sent, in order
     */
    public List<Output> step(LedgerState state, LedgerInput input, Instant now) {
        return step(state, input, now, LedgerWatcher.NOBODY);
    }

    /** Hears one input, and tells whoever watches what is decided. */
    public List<Output> step(LedgerState state, LedgerInput input, Instant now, LedgerWatcher watcher) {
        var step = new Step(state, now, config.work(), watcher);
        hear(step, input).ifPresent(run -> goOn(step, run));
        return step.end();
    }

    /** A run's progress as it stands. */
    public Optional<RunProgress> progress(LedgerState state, RunId run, Instant now) {
        var step = new Step(state, now, 0, LedgerWatcher.NOBODY);
        return step.run(run).map(entry -> ProgressView.of(step, entry));
    }

    /** Every run that is not over, and every one that has been over for no longer than some time, as it stands. */
    public List<RunView> views(LedgerState state, Instant now, Duration over) {
        var step = new Step(state, now, 0, LedgerWatcher.NOBODY);
        return state.live().get(Keys.LIVE).orElse(LiveRuns.NONE).runs().stream()
                .flatMap(run -> step.run(run).stream())
                .filter(run -> !run.state.ended() || now.toEpochMilli() - run.endedAt <= over.toMillis())
                .map(run -> new RunView(ProgressView.of(step, run), run.overdueFound))
                .toList();
    }

    private Optional<RunEntry> hear(Step step, LedgerInput input) {
        if (input instanceof LedgerInput.Verdicts verdicts) {
            return settling.hear(step, verdicts.judged());
        }
        if (input instanceof LedgerInput.Arrival arrival) {
            return intake.hear(step, arrival.seed());
        }
        if (input instanceof LedgerInput.Command command) {
            return commands.hear(step, command.command());
        }
        if (input instanceof LedgerInput.Lost lost) {
            return settling.lost(step, lost);
        }
        upkeep.tick(step);
        return Optional.empty();
    }

    private void goOn(Step step, RunEntry run) {
        if (run.early) {
            intake.takeEarly(step, run);
        }
        issuing.issue(step, run);
        ending.proceed(step, run);
    }
}
