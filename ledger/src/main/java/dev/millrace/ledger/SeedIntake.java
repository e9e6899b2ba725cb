package dev.millrace.ledger;

import dev.millrace.contracts.Reason;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.Seed;
import dev.millrace.contracts.SeedBooks;
import dev.millrace.recipes.Recipe;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** What may enter: every distinct seed once, as long as its run has use for it; any other is refused with a reason. */
final class SeedIntake {

    private static final SeedBooks UNUSED = new SeedBooks(1, 0, 0, 0, 1, 0);

    private final LedgerConfig config;
    private final Recipes recipes;
    private final Commands commands;
    private final Rejecting rejecting;

    SeedIntake(LedgerConfig config, Recipes recipes, Commands commands, Rejecting rejecting) {
        this.config = config;
        this.recipes = recipes;
        this.commands = commands;
        this.rejecting = rejecting;
    }

    /** Hears a seed; the run it entered, if there is one. */
    Optional<RunEntry> hear(Step step, Seed arrived) {
        var seed = arrived.adhoc() ? arrived.in(today(step.now)) : arrived;
        var id = new RunId(seed.dataset(), seed.run());
        var known = step.run(id);
        if (known.isEmpty() && arrived.adhoc()) {
            known = Optional.of(commands.openAdhoc(step, id));
        }
        if (known.isEmpty()) {
            keepEarly(step, id, seed);
            return Optional.empty();
        }
        take(step, known.get(), seed);
        return known;
    }

    /** The run of a day's seeds that name none. */
    static RunId today(Instant now) {
        return new RunId(Ledger.ADHOC, now.atZone(ZoneOffset.UTC).toLocalDate().toString());
    }

    /** Takes in seeds that came before their run was opened, as many as the step has work for. */
    void takeEarly(Step step, RunEntry run) {
        var key = run.run().toString();
        while (run.early && step.hasWork()) {
            var early = step.state.early().get(key).orElseThrow();
            var place = Keys.earlySeed(run.run(), early.head());
            take(step, run, step.state.seeds().get(place).orElseThrow());
            step.state.seeds().delete(place);
            step.worked();
            keepOrForget(step, run.run(), early.took());
            run.early = !early.took().isEmpty();
            run.touch();
        }
    }

    /** Refuses seeds of a run that nobody opened in time; whether any are left. */
    boolean expireEarly(Step step, RunId run) {
        var key = run.toString();
        var early = step.state.early().get(key);
        while (early.isPresent()
                && step.hasWork()
                && step.now.toEpochMilli() - early.get().since()
                        >= config.earlyFor().toMillis()) {
            var place = Keys.earlySeed(run, early.get().head());
            refuseUnknown(step, run, step.state.seeds().get(place).orElseThrow());
            step.state.seeds().delete(place);
            step.worked();
            keepOrForget(step, run, early.get().took());
            early = step.state.early().get(key);
        }
        return early.isPresent();
    }

    private void keepEarly(Step step, RunId run, Seed seed) {
        var key = run.toString();
        var early = step.state.early().get(key).orElseGet(() -> new EarlySeeds(0, 0, step.now.toEpochMilli()));
        if (early.tail() - early.head() >= config.maxEarlySeeds()) {
            refuseUnknown(step, run, seed);
            return;
        }
        step.state.seeds().put(Keys.earlySeed(run, early.tail()), seed);
        step.state.early().put(key, early.added());
        step.live(run);
    }

    private static void keepOrForget(Step step, RunId run, EarlySeeds early) {
        if (early.isEmpty()) {
            step.state.early().delete(run.toString());
        } else {
            step.state.early().put(run.toString(), early);
        }
    }

    private void refuseUnknown(Step step, RunId run, Seed seed) {
        rejecting.seed(step, run, seed, new Reason("unknown_run", "run " + run + " is not open"));
    }

    private void take(Step step, RunEntry run, Seed seed) {
        var marks = step.state.marks();
        var mark = Keys.seedId(run.run(), seed.id());
        if (marks.get(mark).isPresent()) {
            return;
        }
        if (run.state.ended() && run.expected >= 0 && run.seeds.received() >= run.expected) {
            return;
        }
        run.lastSeedAt = step.now.toEpochMilli();
        if (run.seeds.received() < config.maxSeeds() && !run.forgetsSeeds) {
            step.markInPassing(run, mark, "");
        }
        if (!run.live()) {
            afterTheEnd(step, run, seed);
            return;
        }
        var objection = run.seeds.received() >= config.maxSeeds()
                ? Optional.of(new Reason("too_many_seeds", "the run has " + config.maxSeeds() + " seeds already"))
                : objection(run, recipes.of(step, run), seed);
        run.missing = Math.max(0, run.missing - 1);
        var stratum = objection.isPresent()
                ? Optional.<StratumEntry>empty()
                : step.stratum(run, seed.stratum(), config.maxStrata());
        if (stratum.isEmpty()) {
            run.book(SeedBooks.REFUSED);
            rejecting.seed(
                    step,
                    run.run(),
                    seed,
                    objection.orElseGet(() ->
                            new Reason("too_many_strata", "the run has " + config.maxStrata() + " strata already")));
            return;
        }
        step.watcher.taken(run.run());
        admit(step, run, stratum.get(), seed);
    }

    /** Counts a seed that came too late; once ids are forgotten it can only be refused. */
    private void afterTheEnd(Step step, RunEntry run, Seed seed) {
        if (run.forgetsSeeds) {
            run.book(SeedBooks.REFUSED);
            rejecting.seed(step, run.run(), seed, new Reason("ended", "run " + run.run() + " has ended"));
        } else {
            run.book(UNUSED);
        }
    }

    private static void admit(Step step, RunEntry run, StratumEntry stratum, Seed seed) {
        step.state.seeds().put(Keys.seed(run.run(), stratum.number, stratum.ring++), seed);
        run.book(SeedBooks.TAKEN);
        stratum.book(SeedBooks.TAKEN);
        var line = run.lines.get(0);
        if (!line.contains(stratum.number)) {
            line.addLast(stratum.number);
        }
    }

    private static Optional<Reason> objection(RunEntry run, Recipe recipe, Seed seed) {
        if (run.expected >= 0 && run.seeds.received() >= run.expected) {
            return Optional.of(
                    new Reason("sealed", "the run was sealed with " + run.expected + " seeds, which all came"));
        }
        return recipe.refusal(seed.values()).map(sentence -> new Reason("unusable_seed", sentence));
    }
}
