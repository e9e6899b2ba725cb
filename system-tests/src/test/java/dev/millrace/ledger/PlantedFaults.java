package dev.millrace.ledger;

import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.RunCommand;
import dev.millrace.contracts.SeedBooks;
import dev.millrace.contracts.Spend;
import dev.millrace.contracts.Targets;
import dev.millrace.contracts.Tokens;
import dev.millrace.contracts.Topic;
import dev.millrace.simulation.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Faults that a ledger could have, planted one at a time between it and its state, its inputs or its outputs. */
public final class PlantedFaults {

    private PlantedFaults() {}

    /** All of them, by what goes wrong. */
    public static Map<String, Fault> all() {
        var faults = new LinkedHashMap<String, Fault>();
        faults.put(
                "an item that waits is lost",
                pending(items -> children(items, 0, items.children().size() - 1)));
        faults.put("an item waits twice", pending(items -> {
            var more = new ArrayList<>(items.children());
            more.add(items.children().get(0));
            return with(items, more);
        }));
        faults.put("a settled prompt stays open", new TamperedTable<>(LedgerState.PROMPTS, prompt -> prompt) {
            @Override
            boolean puts(String key, PromptEntry prompt) {
                return prompt instanceof OpenPrompt;
            }
        });
        faults.put("prompts are never forgotten", new TamperedTable<>(LedgerState.PROMPTS, prompt -> prompt) {
            @Override
            boolean deletes() {
                return false;
            }
        });
        faults.put("answers are forgotten", new TamperedTable<>(LedgerState.PROMPTS, PlantedFaults::withoutAnswer));
        faults.put("accepted records are forgotten", marksWithout("|record|"));
        faults.put("passed items are forgotten", marksWithout("|item|"));
        faults.put("seed ids are forgotten", marksWithout("|seed|"));
        faults.put("a reservation is forgotten", runs(run -> run.spend = reserved(run.spend, 0)));
        faults.put("a reservation is never released", runs(run -> {
            run.late = 0;
            run.spend = reserved(run.spend, run.spend.reserved() + (run.spend.booked() > 0 ? 1 : 0));
        }));
        faults.put(
                "tokens of the teacher are not booked",
                runs(run -> run.spend = new Spend(
                        Tokens.NONE,
                        run.spend.judge(),
                        run.spend.beside(),
                        run.spend.reserved(),
                        0,
                        0,
                        run.spend.moneyReserved())));
        faults.put("a repeat is counted twice", runs(run -> {
            var seeds = run.seeds;
            run.seeds = new SeedBooks(
                    seeds.received(),
                    seeds.used(),
                    seeds.waiting(),
                    seeds.refused(),
                    seeds.unused(),
                    2 * seeds.repeats());
        }));
        faults.put("a pause is not heeded", runs(run -> run.paused = false));
        faults.put("late answers are not counted", runs(run -> run.late = 0));
        faults.put("answers bought again are not counted", runs(run -> run.rebought = 0));
        faults.put("a full stratum takes more", strata(stratum -> stratum.full = false));
        faults.put(
                "rounds never settle",
                new TamperedTable<>(LedgerState.ROUNDS, round -> round.live() == 0 ? round : round.live(1)));
        faults.put(
                "an early seed is overwritten by the next",
                new TamperedTable<>(
                        LedgerState.EARLY,
                        seeds ->
                                new EarlySeeds(seeds.head(), Math.min(seeds.tail(), seeds.head() + 1), seeds.since())));
        faults.put("the window is larger than asked for", opens(open -> open(open, open.window() + 5, open.targets())));
        faults.put(
                "the target is larger than asked for", opens(open -> open(open, open.window(), more(open.targets()))));
        faults.put("an accepted record is not sent", without(Topic.ACCEPTED));
        faults.put("a rejection is not sent", without(Topic.REJECTED));
        faults.put("a prompt is not sent", without(Topic.PROMPTS));
        faults.put("a preference is not sent", without(Topic.PREFERENCES));
        faults.put("progress is not sent", without(Topic.PROGRESS));
        faults.put("a prompt is issued twice, under two ids", doubled());
        return faults;
    }

    private static Fault pending(UnaryOperator<PendingItems> change) {
        return new TamperedTable<>(LedgerState.PENDING, change);
    }

    private static PendingItems children(PendingItems items, int from, int to) {
        return with(items, to > from ? items.children().subList(from, to) : items.children());
    }

    private static PendingItems with(PendingItems items, List<PendingItems.Child> children) {
        return new PendingItems(
                items.parent(), items.round(), items.variables(), items.labels(), items.lineage(), children);
    }

    private static Fault marksWithout(String part) {
        return new TamperedTable<>(LedgerState.MARKS, mark -> mark) {
            @Override
            boolean puts(String key, String value) {
                return !key.contains(part);
            }
        };
    }

    private static PromptEntry withoutAnswer(PromptEntry prompt) {
        return prompt instanceof SettledPrompt settled ? settled.answeredBy("") : prompt;
    }

    private static Fault runs(Consumer<RunEntry> change) {
        return new TamperedTable<>(LedgerState.RUNS, run -> {
            change.accept(run);
            return run;
        });
    }

    private static Fault strata(Consumer<StratumEntry> change) {
        return new TamperedTable<>(LedgerState.STRATA, stratum -> {
            change.accept(stratum);
            return stratum;
        });
    }

    private static Spend reserved(Spend spend, long reserved) {
        return new Spend(
                spend.teacher(),
                spend.judge(),
                spend.beside(),
                reserved,
                spend.money(),
                spend.moneyBeside(),
                spend.moneyReserved());
    }

    private static Fault opens(UnaryOperator<RunCommand.Open> change) {
        return new Fault() {
            @Override
            public LedgerInput input(LedgerInput input) {
                return input instanceof LedgerInput.Command command && command.command() instanceof RunCommand.Open open
                        ? new LedgerInput.Command(change.apply(open))
                        : input;
            }
        };
    }

    private static RunCommand.Open open(RunCommand.Open open, int window, Targets targets) {
        return new RunCommand.Open(
                open.run(),
                open.id(),
                open.recipe(),
                open.recipeText(),
                window,
                open.maxRounds(),
                targets,
                open.budget(),
                open.prices());
    }

    private static Targets more(Targets targets) {
        return new Targets(
                targets.total() > 0 ? targets.total() + 3 : 0,
                targets.perStratum() > 0 ? targets.perStratum() + 3 : 0,
                targets.maxShare());
    }

    private static Fault without(Topic topic) {
        return new Fault() {
            @Override
            public List<Output> outputs(List<Output> outputs) {
                return outputs.stream()
                        .filter(output -> output.topic() != topic)
                        .toList();
            }
        };
    }

    private static Fault doubled() {
        return new Fault() {
            @Override
            public List<Output> outputs(List<Output> outputs) {
                var more = new ArrayList<>(outputs);
                for (var output : outputs) {
                    if (output.value() instanceof Prompt prompt) {
                        more.add(Output.of(again(prompt), output.lane()));
                    }
                }
                return more;
            }
        };
    }

    private static Prompt again(Prompt prompt) {
        return new Prompt(
                prompt.run(),
                prompt.stage(),
                prompt.stratum(),
                prompt.recipe(),
                prompt.template(),
                prompt.parent(),
                prompt.round(),
                prompt.ordinal() + 1_000,
                prompt.messages(),
                prompt.models(),
                prompt.sampling(),
                prompt.form(),
                prompt.scorers(),
                prompt.accept(),
                prompt.variables(),
                prompt.labels(),
                prompt.replies(),
                prompt.lineage());
    }
}
