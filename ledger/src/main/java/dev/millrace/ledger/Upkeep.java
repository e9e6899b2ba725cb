package dev.millrace.ledger;

import dev.millrace.contracts.Report;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.RunState;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What time alone brings: seeds that are missing, prompts that are overdue, wall time spent, work left over, progress. */
final class Upkeep {

    private static final int LEAST_PLACES_A_TICK = 200;

    private static final int TICKS_A_WALK = 30;

    private static final long PROGRESS_EVERY_MILLIS = 1_000;

    private final LedgerConfig config;
    private final SeedIntake intake;
    private final Issuing issuing;
    private final Ending ending;

    Upkeep(LedgerConfig config, SeedIntake intake, Issuing issuing, Ending ending) {
        this.config = config;
        this.intake = intake;
        this.issuing = issuing;
        this.ending = ending;
    }

    /** Looks after every run that still needs time. */
    void tick(Step step) {
        var live = step.state.live().get(Keys.LIVE).orElse(LiveRuns.NONE);
        var left = live;
        for (var id : live.runs()) {
            if (!needsMore(step, id)) {
                left = left.without(id);
            }
        }
        if (!step.hasWork()) {
            left = left.turned();
        }
        if (!left.equals(live)) {
            step.state.live().put(Keys.LIVE, left);
        }
    }

    private boolean needsMore(Step step, RunId id) {
        var known = step.run(id);
        if (known.isEmpty()) {
            return intake.expireEarly(step, id);
        }
        var run = known.get();
        intake.takeEarly(step, run);
        if (run.live()) {
            watch(step, run);
            reissue(step, run);
        }
        findOverdue(step, run);
        issuing.issue(step, run);
        ending.proceed(step, run);
        if (run.dirty && step.now.toEpochMilli() - run.reportedAt >= PROGRESS_EVERY_MILLIS) {
            step.sendProgress(run);
        }
        return !run.state.ended() || run.early || !Clearing.clear(step, run, config.overdue()) || run.dirty;
    }

    private void watch(Step step, RunEntry run) {
        var now = step.now.toEpochMilli();
        if (run.adhoc && run.expected < 0 && !run.run().equals(SeedIntake.today(step.now))) {
            run.expected = run.seeds.received();
            run.state = RunState.SEALED;
            run.touch();
        }
        var seconds = run.terms.budget().seconds();
        if (seconds > 0 && now - run.openedAt >= seconds * 1_000) {
            Ending.outOfTime(run);
        }
        if (run.expected >= 0
                && !run.hasAllSeeds()
                && !run.early
                && now - run.lastSeedAt >= config.missingAfter().toMillis()) {
            run.missing = run.expected - run.seeds.received();
            run.touch();
        }
    }

    private void reissue(Step step, RunEntry run) {
        while (run.reissueFrom >= 0 && step.hasWork()) {
            step.looked();
            run.touch();
            overdue(step, run, run.reissueFrom--).ifPresent(open -> {
                issueAgain(step, open);
                step.worked();
            });
        }
    }

    private static void issueAgain(Step step, OpenPrompt open) {
        step.state.prompts().put(open.prompt().id(), open.issuedAgain(step.now.toEpochMilli()));
        step.watcher.issuedAgain(open.prompt().run());
        step.send(Output.of(open.prompt(), open.lane()));
    }

    private void findOverdue(Step step, RunEntry run) {
        if (run.open() == 0 && run.overdueFound > 0) {
            run.overdueSeen = 0;
            reportOverdue(step, run);
        }
        if (run.overdueFound == 0
                && step.now.toEpochMilli() - run.openedAt < config.overdue().toMillis()) {
            return;
        }
        var places = Places.used(run);
        for (int left = Math.max(LEAST_PLACES_A_TICK, places / TICKS_A_WALK);
                left > 0 && run.open() > 0 && step.hasWork();
                left--) {
            step.looked();
            if (run.overdueFrom >= places) {
                reportOverdue(step, run);
                return;
            }
            run.overdueSeen += overdue(step, run, run.overdueFrom++).isPresent() ? 1 : 0;
            run.changed = true;
        }
    }

    /** Says how many prompts were overdue in one walk through all places, whenever that number changed. */
    private void reportOverdue(Step step, RunEntry run) {
        if (run.overdueSeen != run.overdueFound) {
            step.watcher.overdue(run.run(), run.overdueSeen);
            step.send(Output.of(new Report(
                    run.run().name(),
                    run.run().dataset(),
                    "overdue",
                    run.run().toString(),
                    run.overdueSeen > 0 ? Report.Severity.WARNING : Report.Severity.INFO,
                    opened(run.overdueSeen) + " open for longer than " + inWords(config.overdue()),
                    Map.of("overdue", String.valueOf(run.overdueSeen)),
                    step.now)));
        }
        run.overdueFound = run.overdueSeen;
        run.overdueSeen = 0;
        run.overdueFrom = 0;
        run.changed = true;
    }

    private static String opened(int prompts) {
        return switch (prompts) {
            case 0 -> "no prompt is";
            case 1 -> "1 prompt is";
            default -> prompts + " prompts are";
        };
    }

    private static String inWords(Duration duration) {
        if (duration.toHours() > 0) {
            return duration.toHours() + " h";
        }
        return duration.toMinutes() > 0 ? duration.toMinutes() + " min" : duration.toSeconds() + " s";
    }

    private Optional<OpenPrompt> overdue(Step step, RunEntry run, int place) {
        return Places.openSince(
                step, run, place, step.now.toEpochMilli() - config.overdue().toMillis());
    }
}
