package dev.millrace.simulation;

import dev.millrace.contracts.JudgedGeneration;
import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.RejectedRecord;
import dev.millrace.contracts.RunCommand;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.RunProgress;
import dev.millrace.ledger.Ledger;
import dev.millrace.ledger.LedgerInput;
import dev.millrace.ledger.LedgerState;
import dev.millrace.ledger.Output;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What must hold after every step, after every commit, and at the end of a schedule. */
final class Laws {

    private static final RunId ADHOC = new RunId("adhoc", "2026-03-01");

    private final Scenario scenario;
    private final RunLaws runLaws;
    private final MemoryTables tables;
    private final LedgerState state;
    private final Ledger ledger;

    /** Runs as they were after the last step, and as they were before it. */
    private final Map<RunId, RunProgress> shown = new HashMap<>();

    private final Map<RunId, RunProgress> before = new HashMap<>();
    private Map<RunId, Heard> heard = new HashMap<>();
    private Map<RunId, Heard> heardAtCommit = new HashMap<>();

    Laws(Scenario scenario, MemoryTables tables, Ledger ledger) {
        this.scenario = scenario;
        this.runLaws = new RunLaws(scenario);
        this.tables = tables;
        this.state = new LedgerState(tables);
        this.ledger = ledger;
    }

    void before(LedgerInput input, Instant now) {
        before.putAll(shown);
        if (input instanceof LedgerInput.Verdicts verdicts) {
            of(Loop.runOf(input).orElse(ADHOC)).hears(verdicts.judged(), isOpen(verdicts.judged()));
        }
    }

    void after(LedgerInput input, List<Output> outputs, Instant now) {
        look(input, now);
        hearCommand(input);
        for (var progress : List.copyOf(shown.values())) {
            var run = progress.run();
            if (progress.equals(before.get(run))) {
                continue;
            }
            runLaws.check(progress, tables.openPrompts());
            checkBought(progress, input);
            var earlier = Optional.ofNullable(before.get(run));
            checkIssue(progress, earlier, outputs);
            Broken.unless(
                    earlier.filter(old -> old.state().ended() && old.state() != progress.state())
                            .isEmpty(),
                    "a final state never changes",
                    () -> progress);
        }
        for (var output : outputs) {
            if (output.value() instanceof RejectedRecord record && record.run() != null) {
                var rule = record.reasons().get(0).rule();
                if (rule.equals("cancelled") || rule.equals("time") || rule.equals("unreadable")) {
                    of(record.run()).givenUp();
                }
            }
        }
    }

    private void hearCommand(LedgerInput input) {
        if (input instanceof LedgerInput.Command command
                && shown.containsKey(command.command().run())) {
            if (command.command() instanceof RunCommand.Pause) {
                of(command.command().run()).paused(true);
            } else if (command.command() instanceof RunCommand.Resume) {
                of(command.command().run()).paused(false);
            }
        }
    }

    void committed(Published published) {
        heardAtCommit = copy(heard);
        for (var progress : shown.values()) {
            var books = progress.books();
            var count = published.count(progress.run());
            var shown = new Published.Count(
                    books.issued(),
                    books.settled() - settledUnseen(progress),
                    books.accepted(),
                    books.passed() - books.pending() - books.dropped(),
                    books.rejected(),
                    books.dropped());
            var counted = new Published.Count(
                    count.issued(),
                    count.settled() - settledUnseen(progress),
                    count.accepted(),
                    count.passed(),
                    count.rejected(),
                    count.dropped());
            Broken.unless(
                    shown.issued() == counted.issued()
                            && shown.accepted() == counted.accepted()
                            && shown.passed() == counted.passed()
                            && shown.rejected() == counted.rejected()
                            && shown.dropped() == counted.dropped()
                            && count.settled() <= books.settled(),
                    "the topics say what the books say",
                    () -> "books " + shown + ", topics " + counted + " of " + progress);
            Broken.unless(
                    books.pending() > 0 || count.settled() == books.settled(),
                    "every settled prompt can be seen on the topics",
                    () -> count + " of " + progress);
        }
    }

    void rolledBack(Instant now) {
        heard = copy(heardAtCommit);
        before.clear();
        look(new LedgerInput.Tick(), now);
    }

    void atTheEnd(Published published, Instant now) {
        for (var run : scenario.opens().keySet()) {
            var progress = ledger.progress(state, run, now).orElseThrow(() -> new Broken("every run opens", run + ""));
            Broken.unless(progress.state().ended(), "every run ends", () -> progress);
            Broken.unless(!progress.reason().isEmpty(), "a run says why it ended", () -> progress);
            var books = progress.books();
            Broken.unless(
                    books.open() == 0
                            && books.pending() == 0
                            && progress.seeds().waiting() == 0,
                    "at the end nothing is left",
                    () -> progress);
            RunLaws.checkDone(progress);
            Broken.unless(progress.seeds().received() >= scenario.sentTo(run), "no seed is lost", () -> progress);
            Broken.unless(
                    Optional.ofNullable(published.progress().get(run))
                            .filter(seen -> seen.state() == progress.state()
                                    && seen.stages().equals(progress.stages()))
                            .isPresent(),
                    "the last progress shows the end",
                    () -> published.progress().get(run) + " instead of " + progress);
        }
        published.checkPairs();
        published.checkDistinct();
        var open = tables.openPrompts();
        Broken.unless(open.isEmpty(), "no prompt stays open", () -> open);
        var pending = tables.keys(LedgerState.PENDING);
        Broken.unless(pending.isEmpty(), "no item stays pending", () -> pending);
        Broken.unless(isCleared(), "what is over is forgotten", () -> tables.keys(LedgerState.MARKS));
    }

    /** Whether of ended runs only what must be remembered is left. */
    boolean isCleared() {
        return tables.keys(LedgerState.SEEDS).isEmpty()
                && tables.keys(LedgerState.ROUNDS).isEmpty()
                && tables.keys(LedgerState.PROMPTS).isEmpty()
                && tables.keys(LedgerState.MARKS).stream().allMatch(key -> key.contains("|record|"));
    }

    /** Runs that have not ended. */
    List<RunId> living() {
        return shown.values().stream()
                .filter(progress -> !progress.state().ended())
                .map(RunProgress::run)
                .toList();
    }

    String states() {
        var states = new StringBuilder();
        shown.values().forEach(progress -> states.append(progress).append('\n'));
        return states.toString();
    }

    private void checkBought(RunProgress progress, LedgerInput input) {
        if (!(input instanceof LedgerInput.Verdicts) || !Loop.runOf(input).equals(Optional.of(progress.run()))) {
            return;
        }
        var known = of(progress.run());
        Broken.unless(
                progress.redelivered() + progress.rebought() + progress.late() == known.again(),
                "every answer settles a prompt or is counted",
                () -> known + " of " + progress);
        Broken.unless(
                progress.redelivered() >= known.redelivered(), "a redelivered answer is known again", () -> progress);
        var spend = progress.spend();
        Broken.unless(
                spend.booked() + spend.beside().total() == known.tokens(progress),
                "every token is booked once",
                () -> known + " of " + progress);
    }

    private void checkIssue(RunProgress progress, Optional<RunProgress> earlier, List<Output> outputs) {
        var asked = outputs.stream()
                .map(Output::value)
                .filter(Prompt.class::isInstance)
                .map(Prompt.class::cast)
                .filter(prompt -> prompt.run().equals(progress.run()))
                .toList();
        if (asked.isEmpty()) {
            return;
        }
        var issued = progress.books().issued()
                - earlier.map(old -> old.books().issued()).orElse(0L);
        Broken.unless(
                asked.stream().map(Prompt::id).distinct().count() == asked.size(), "no prompt twice", () -> asked);
        Broken.unless(issued <= asked.size(), "what is booked as issued is sent", () -> progress);
        Broken.unless(!of(progress.run()).paused() || issued == 0, "nothing is issued while paused", () -> progress);
        Broken.unless(
                earlier.filter(old -> old.state().ended()).isEmpty(),
                "nothing is issued after the end",
                () -> progress);
    }

    /** Settled prompts all of whose items still wait leave no trace on the topics yet. */
    private static long settledUnseen(RunProgress progress) {
        return progress.books().pending() == 0 ? 0 : progress.books().settled();
    }

    private boolean isOpen(JudgedGeneration judged) {
        var prompt = judged.scored().prompt().id();
        return tables.openPrompts().stream().anyMatch(open -> open.prompt().id().equals(prompt));
    }

    /** Looks at the runs that an input can have changed: its own, or after a tick each. */
    private void look(LedgerInput input, Instant now) {
        if (input instanceof LedgerInput.Tick) {
            shown.clear();
            Stream.concat(scenario.opens().keySet().stream(), Stream.of(ADHOC)).forEach(run -> look(run, now));
        } else {
            look(Loop.runOf(input).orElse(ADHOC), now);
        }
    }

    private void look(RunId run, Instant now) {
        ledger.progress(state, run, now).ifPresent(progress -> shown.put(run, progress));
    }

    private Heard of(RunId run) {
        var terms = Optional.ofNullable(scenario.opens().get(run));
        return heard.computeIfAbsent(
                run, key -> new Heard(4 * terms.map(RunCommand.Open::window).orElse(8)));
    }

    private static Map<RunId, Heard> copy(Map<RunId, Heard> heard) {
        var copy = new HashMap<RunId, Heard>();
        heard.forEach((run, known) -> copy.put(run, known.copy()));
        return copy;
    }
}
