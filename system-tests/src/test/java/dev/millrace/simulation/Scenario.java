package dev.millrace.simulation;

import dev.millrace.contracts.Budget;
import dev.millrace.contracts.GivenReply;
import dev.millrace.contracts.Price;
import dev.millrace.contracts.RunCommand;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.Seed;
import dev.millrace.contracts.Targets;
import dev.millrace.ledger.LedgerInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What people do in one schedule: 2 to 4 runs over 2 datasets, each with a recipe, a script of commands and seeds.
 *
 * @param scripts of each run, what is said and sent, in order
 * @param opens the command that opened each run
 * @param sent distinct seeds that were sent for each run
 */
record Scenario(List<List<LedgerInput>> scripts, Map<RunId, RunCommand.Open> opens, Map<RunId, Integer> sent) {

    private static final List<String> STRATA = List.of("", "north", "south");

    /** How many distinct seeds were sent for a run. */
    int sentTo(RunId run) {
        return sent.getOrDefault(run, 0);
    }

    static Scenario draw(Choices choices) {
        var scripts = new ArrayList<List<LedgerInput>>();
        var opens = new LinkedHashMap<RunId, RunCommand.Open>();
        var sent = new LinkedHashMap<RunId, Integer>();
        var runs = choices.between(2, 4);
        for (int number = 0; number < runs; number++) {
            var run = new RunId(number % 2 == 0 ? "even" : "odd", "r" + number);
            var open = open(run, choices);
            var seeds = seeds(run, choices);
            opens.put(run, open);
            sent.put(run, seeds.size());
            scripts.add(script(open, seeds, choices));
        }
        if (choices.oneIn(4)) {
            scripts.add(adhoc(choices));
        }
        return new Scenario(scripts, opens, sent);
    }

    private static RunCommand.Open open(RunId run, Choices choices) {
        var stages = choices.between(1, 4);
        var targets = switch (choices.below(4)) {
            case 0 -> Targets.NONE;
            case 1 -> new Targets(choices.between(1, 30), 0, 1);
            case 2 -> new Targets(0, choices.between(1, 12), 1);
            default -> new Targets(choices.between(2, 30), choices.below(8), 0.5);
        };
        var budget = switch (choices.below(6)) {
            case 1 -> new Budget(choices.between(1_000, 60_000), 0, 0);
            case 2 -> new Budget(0, choices.between(1, 40) / 1_000.0, 0);
            case 3 -> new Budget(0, 0, choices.between(1, 600));
            default -> Budget.NONE;
        };
        return new RunCommand.Open(
                run,
                "open-" + run.name(),
                "drawn-" + run.name(),
                recipe("drawn-" + run.name(), stages, choices),
                choices.between(1, 16),
                choices.between(1, 5),
                targets,
                budget,
                Map.of("teacher", new Price(0.5, 1.5)));
    }

    private static String recipe(String name, int stages, Choices choices) {
        var yaml = new StringBuilder("recipe: " + name + "\ntitle: drawn\nvariables: [v0]\nstages:\n");
        for (int stage = 1; stage <= stages; stage++) {
            var take = List.of("all", "best", "pair").get(choices.below(stage == stages ? 3 : 2));
            // Lists are long or every reply is one item: both at once would make a schedule of thousands of prompts.
            var list = take.equals("all") && choices.oneIn(2);
            yaml.append("  - stage: s").append(stage).append('\n');
            yaml.append("    models: [teacher]\n");
            yaml.append("    sampling: {n: ")
                    .append(list ? 1 : choices.between(1, 8))
                    .append(", max_tokens: 20}\n");
            yaml.append("    user: \"say {v").append(stage - 1).append("}\"\n");
            yaml.append(
                    list
                            ? "    reply: {form: tagged, fields: [v" + stage + "], max_items: 40}\n"
                            : "    reply: {form: plain, as: v" + stage + "}\n");
            yaml.append("    scorers: [{scorer: reward, kind: heuristic_reward}]\n");
            yaml.append("    accept:\n      take: ").append(take).append('\n');
            if (!take.equals("all")) {
                yaml.append("      rank: reward\n");
            }
            yaml.append("      rules: [{rule: value_floor, scorer: reward, min: ")
                    .append(choices.between(0, 2))
                    .append("}]\n");
        }
        return yaml.toString();
    }

    private static List<Seed> seeds(RunId run, Choices choices) {
        var seeds = new ArrayList<Seed>();
        var count = choices.between(1, 12);
        for (int number = 0; number < count; number++) {
            var variables = choices.oneIn(12) ? Map.of("other", "x") : Map.of("v0", "text " + number);
            var replies = choices.oneIn(8)
                    ? List.of(new GivenReply("given " + number, "", List.of()))
                    : List.<GivenReply>of();
            seeds.add(new Seed(
                    "seed-" + number,
                    run.dataset(),
                    run.name(),
                    choices.of(STRATA, false),
                    Map.of("label", "l" + number),
                    variables,
                    "",
                    replies,
                    "",
                    "",
                    0));
        }
        return seeds;
    }

    private static List<LedgerInput> script(RunCommand.Open open, List<Seed> seeds, Choices choices) {
        var script = new ArrayList<LedgerInput>();
        seeds.forEach(seed -> script.add(new LedgerInput.Arrival(seed)));
        if (choices.oneIn(3)) {
            script.add(choices.below(script.size()), new LedgerInput.Arrival(seeds.get(0)));
        }
        var early = choices.oneIn(3) ? choices.below(script.size() + 1) : 0;
        script.add(early, new LedgerInput.Command(open));
        var missing = choices.oneIn(6) ? choices.between(1, 3) : 0;
        var seal = new RunCommand.Seal(open.run(), "seal-" + open.run().name(), seeds.size() + missing);
        script.add(choices.between(early + 1, script.size()), new LedgerInput.Command(seal));
        if (choices.oneIn(3)) {
            var same = choices.oneIn(2);
            var again = new RunCommand.Open(
                    open.run(),
                    "again-" + open.run().name(),
                    open.recipe(),
                    open.recipeText(),
                    same ? open.window() : open.window() + 1,
                    open.maxRounds(),
                    open.targets(),
                    open.budget(),
                    open.prices());
            script.add(choices.between(early + 1, script.size()), new LedgerInput.Command(again));
        }
        if (choices.oneIn(4)) {
            var at = choices.between(early + 1, script.size());
            script.add(at, new LedgerInput.Command(new RunCommand.Pause(open.run(), "pause")));
            script.add(
                    choices.between(at + 1, script.size()),
                    new LedgerInput.Command(new RunCommand.Resume(open.run(), "resume", false)));
        }
        if (choices.oneIn(6)) {
            script.add(new LedgerInput.Command(new RunCommand.Cancel(open.run(), "cancel")));
        }
        return script;
    }

    private static List<LedgerInput> adhoc(Choices choices) {
        var script = new ArrayList<LedgerInput>();
        for (int number = choices.between(1, 4); number > 0; number--) {
            script.add(new LedgerInput.Arrival(new Seed(
                    "place-" + number, "", "", "", Map.of(), Map.of(), "the same question", List.of(), "", "", 0)));
        }
        return script;
    }
}
