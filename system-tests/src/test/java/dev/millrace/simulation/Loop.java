package dev.millrace.simulation;

import dev.millrace.contracts.Budget;
import dev.millrace.contracts.Generation;
import dev.millrace.contracts.JudgedGeneration;
import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.Reason;
import dev.millrace.contracts.RunCommand;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.ScoredGeneration;
import dev.millrace.ledger.Ledger;
import dev.millrace.ledger.LedgerConfig;
import dev.millrace.ledger.LedgerInput;
import dev.millrace.ledger.LedgerState;
import dev.millrace.ledger.Output;
import dev.millrace.quality.Gates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * One schedule of the whole loop. Topics are lists of messages under way; each service takes any of them, at least once;
 * the ledger takes its inputs in one order, exactly once, in transactions that may be rolled back.
 */
final class Loop {

    private static final int MOST_STEPS = 20_000;

    /** Settings under which the limits are met within a short schedule. */
    private static final LedgerConfig CONFIG = new LedgerConfig(
            8,
            3,
            11,
            3,
            9,
            Duration.ofHours(1),
            Duration.ofMinutes(10),
            Duration.ofHours(24),
            Set.of(),
            12,
            LedgerConfig.DEFAULT.maxRecord(),
            "direct",
            Budget.NONE);

    private final Choices choices;
    private final boolean traced;
    private final Scenario scenario;
    private final MemoryTables tables = new MemoryTables();
    private final LedgerState state;
    private final Fault fault;
    private final Ledger ledger = new Ledger(CONFIG);
    private final Answers answers = new Answers();
    private final Published published = new Published();
    private final Laws laws;
    private final List<String> trace = new ArrayList<>();

    private final List<Prompt> prompts = new ArrayList<>();
    private final List<Generation> generations = new ArrayList<>();
    private final List<ScoredGeneration> scores = new ArrayList<>();
    private final Deque<LedgerInput> control = new ArrayDeque<>();
    private final Deque<LedgerInput> seeds = new ArrayDeque<>();

    private final List<LedgerInput> uncommittedInputs = new ArrayList<>();
    private final List<Output> uncommittedOutputs = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-01T10:00:00Z");
    private int idle;

    Loop(Choices choices, Fault fault, boolean traced) {
        this.choices = choices;
        this.traced = traced;
        this.fault = fault;
        scenario = Scenario.draw(choices);
        state = new LedgerState(fault.tables(tables));
        laws = new Laws(scenario, tables, ledger);
    }

    /** Runs the schedule to its end; throws where a law does not hold. */
    void run() {
        for (int step = 0; step < MOST_STEPS; step++) {
            if (!act()) {
                laws.atTheEnd(published, now);
                return;
            }
        }
        throw new Broken("every schedule ends", MOST_STEPS + " steps were not enough: " + laws.states());
    }

    List<String> trace() {
        return trace;
    }

    /** Does one thing; false when nothing more can happen. */
    private boolean act() {
        List<Runnable> possible = new ArrayList<>();
        if (!control.isEmpty() || !seeds.isEmpty()) {
            possible.add(this::stepLedger);
        }
        if (!scores.isEmpty()) {
            possible.add(this::gate);
        }
        if (!generations.isEmpty()) {
            possible.add(this::score);
        }
        if (!prompts.isEmpty()) {
            possible.add(this::generate);
        }
        for (var script : scenario.scripts()) {
            if (!script.isEmpty()) {
                possible.add(() -> say(script.remove(0)));
            }
        }
        if (!uncommittedInputs.isEmpty()) {
            possible.add(this::commit);
            if (choices.oneIn(6)) {
                rollBack();
                return true;
            }
        }
        if (possible.isEmpty()) {
            return pass();
        }
        if (choices.oneIn(12)) {
            tick(Duration.ofMillis(choices.between(1, 3_000)));
        } else {
            possible.get(choices.below(possible.size())).run();
        }
        return true;
    }

    /** Lets time go by where nothing else can happen: seconds, then hours, in which operators do their duty. */
    private boolean pass() {
        idle++;
        if ((idle > 60 && laws.isCleared()) || idle > 600) {
            return false;
        }
        if (idle % 20 == 19) {
            tick(Duration.ofHours(25));
            laws.living().forEach(run -> say(new LedgerInput.Command(new RunCommand.Resume(run, "overdue", true))));
        } else {
            tick(Duration.ofSeconds(idle < 10 ? 1 : 61));
        }
        return true;
    }

    private void say(LedgerInput input) {
        note(() -> "say " + brief(input));
        (input instanceof LedgerInput.Arrival ? seeds : control).add(input);
    }

    private void generate() {
        var prompt = choices.of(prompts, true);
        var generation = answers.answer(prompt, choices);
        if (choices.oneIn(60)) {
            note(() -> "destroy prompt " + brief(prompt));
            return;
        }
        if (choices.oneIn(80)) {
            note(() -> "lose sight of prompt " + brief(prompt));
            control.add(new LedgerInput.Lost(prompt.run(), prompt.id(), new Reason("unreadable", "garbage")));
            return;
        }
        if (choices.oneIn(10)) {
            note(() -> "crash before the answer to " + brief(prompt) + " is written");
            prompts.add(prompt);
            return;
        }
        generations.add(generation);
        if (choices.oneIn(8)) {
            note(() -> "answer " + brief(prompt) + ", and crash before that is committed");
            prompts.add(prompt);
        } else {
            note(() ->
                    "answer " + brief(prompt) + " with " + generation.replies().size() + " replies");
        }
    }

    private void score() {
        var generation = choices.of(generations, true);
        scores.add(answers.score(generation, choices));
        if (choices.oneIn(10)) {
            note(() -> "score " + brief(generation.prompt()) + ", and crash before that is committed");
            generations.add(generation);
        } else {
            note(() -> "score " + brief(generation.prompt()));
        }
    }

    private void gate() {
        var scored = choices.of(scores, true);
        control.add(new LedgerInput.Verdicts(Gates.judge(scored)));
    }

    private void stepLedger() {
        var input = control.isEmpty() ? seeds.remove() : control.remove();
        uncommittedInputs.add(input);
        step(input);
    }

    private void tick(Duration later) {
        now = now.plus(later);
        step(new LedgerInput.Tick());
    }

    private void step(LedgerInput input) {
        note(() -> "ledger hears " + brief(input));
        laws.before(input, now);
        var outputs = fault.outputs(ledger.step(state, fault.input(input), now));
        for (var output : outputs) {
            note(() -> "    sends " + brief(output));
            idle = output.value() instanceof Prompt ? 0 : idle;
        }
        uncommittedOutputs.addAll(outputs);
        laws.after(input, outputs, now);
        if (input instanceof LedgerInput.Tick && uncommittedInputs.isEmpty()) {
            commit();
        }
    }

    private void commit() {
        for (var output : uncommittedOutputs) {
            published.add(output);
            if (output.value() instanceof Prompt prompt) {
                prompts.add(prompt);
            }
        }
        uncommittedOutputs.clear();
        uncommittedInputs.clear();
        tables.commit();
        laws.committed(published);
        note(() -> "ledger commits");
    }

    private void rollBack() {
        note(() -> "ledger crashes and takes " + uncommittedInputs.size() + " inputs again");
        tables.rollBack();
        laws.rolledBack(now);
        uncommittedOutputs.clear();
        for (int i = uncommittedInputs.size() - 1; i >= 0; i--) {
            var input = uncommittedInputs.get(i);
            (input instanceof LedgerInput.Arrival ? seeds : control).addFirst(input);
        }
        uncommittedInputs.clear();
    }

    private void note(Supplier<String> what) {
        if (traced) {
            trace.add(what.get());
        }
    }

    private static String brief(Prompt prompt) {
        return prompt.run() + " " + prompt.stage() + " " + prompt.id().substring(0, 6);
    }

    private static String brief(LedgerInput input) {
        if (input instanceof LedgerInput.Verdicts verdicts) {
            JudgedGeneration judged = verdicts.judged();
            return "verdicts on " + brief(judged.scored().prompt()) + ": " + judged.verdicts();
        }
        return String.valueOf(input);
    }

    private static String brief(Output output) {
        return output.value() instanceof Prompt prompt
                ? "prompt " + brief(prompt) + " to " + prompt.stratum()
                : output.topic() + " " + output.value();
    }

    /** The run that an input is about; nothing if it names none. */
    static Optional<RunId> runOf(LedgerInput input) {
        if (input instanceof LedgerInput.Verdicts verdicts) {
            return Optional.of(verdicts.judged().scored().prompt().run());
        }
        if (input instanceof LedgerInput.Command command) {
            return Optional.of(command.command().run());
        }
        if (input instanceof LedgerInput.Lost lost) {
            return Optional.of(lost.run());
        }
        if (input instanceof LedgerInput.Arrival arrival && !arrival.seed().adhoc()) {
            return Optional.of(
                    new RunId(arrival.seed().dataset(), arrival.seed().run()));
        }
        return Optional.empty();
    }
}
