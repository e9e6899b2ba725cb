package dev.millrace.ledger;

import dev.millrace.contracts.Report;
import dev.millrace.contracts.RunCommand;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.RunState;
import dev.millrace.contracts.Targets;
import dev.millrace.recipes.Recipe;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What people say about runs: carried out, or refused in a report under the command's id. */
final class Commands {

    private static final long BYTES_A_TOKEN = 4;

    private final LedgerConfig config;

    Commands(LedgerConfig config) {
        this.config = config;
    }

    /** Hears a command; the run it is about, if there is one now. */
    Optional<RunEntry> hear(Step step, RunCommand command) {
        if (command instanceof RunCommand.Open open) {
            return open(step, open);
        }
        var known = step.run(command.run());
        if (known.isEmpty()) {
            refuse(step, command, "run " + command.run() + " was never opened");
            return Optional.empty();
        }
        var run = known.get();
        if (!run.live()) {
            refuse(step, command, "run " + run.run() + " has ended: it is " + word(run.state));
        } else if (command instanceof RunCommand.Seal seal) {
            seal(step, run, seal);
        } else if (command instanceof RunCommand.Pause) {
            run.paused = true;
            run.touch();
            step.sendProgress(run);
        } else if (command instanceof RunCommand.Resume resume) {
            run.paused = false;
            run.reissueFrom = resume.overdue() ? Places.used(run) - 1 : run.reissueFrom;
            run.touch();
            step.sendProgress(run);
        } else {
            run.closing = RunState.CANCELLED;
            run.reason = "cancelled";
            run.touch();
        }
        return known;
    }

    /** Opens the run of today's seeds that name none. */
    RunEntry openAdhoc(Step step, RunId id) {
        var open = new RunCommand.Open(
                id, "", config.adhocRecipe(), "", config.window(), 1, Targets.NONE, config.adhocBudget(), Map.of());
        return opened(step, open, Recipes.named(open.recipe(), ""), true);
    }

    private Optional<RunEntry> open(Step step, RunCommand.Open open) {
        if (open.run().dataset().equals(Ledger.ADHOC)) {
            refuse(step, open, "the dataset \"" + Ledger.ADHOC + "\" is kept for seeds that name no run");
            return Optional.empty();
        }
        Recipe recipe;
        try {
            recipe = Recipes.named(open.recipe(), open.recipeText());
        } catch (IllegalArgumentException unusable) {
            refuse(step, open, String.valueOf(unusable.getMessage()));
            return Optional.empty();
        }
        var terms = terms(open, recipe);
        var known = step.run(open.run());
        if (known.isPresent()) {
            if (known.get().terms.equals(terms) && known.get().recipeHash.equals(recipe.hash())) {
                step.sendProgress(known.get());
            } else {
                refuse(step, open, "run " + open.run() + " was opened before with other terms, expected another name");
            }
            return known;
        }
        var problems = problems(terms, recipe);
        if (!problems.isEmpty()) {
            refuse(step, open, String.join("; ", problems));
            return Optional.empty();
        }
        return Optional.of(opened(step, terms, recipe, false));
    }

    private RunEntry opened(Step step, RunCommand.Open terms, Recipe recipe, boolean adhoc) {
        var stages = recipe.stages().stream().map(stage -> stage.name()).toList();
        var run = new RunEntry(terms, recipe.hash(), stages, adhoc, step.now.toEpochMilli());
        run.early = step.state.early().get(terms.run().toString()).isPresent();
        run.lastSeedAt = run.openedAt;
        step.add(run);
        Recipes.keep(step, recipe.text());
        step.send(Output.of(recipe.text()));
        step.sendProgress(run);
        return run;
    }

    private RunCommand.Open terms(RunCommand.Open open, Recipe recipe) {
        return new RunCommand.Open(
                open.run(),
                "",
                recipe.name(),
                "",
                open.window() == 0 ? config.window() : open.window(),
                open.maxRounds() == 0 ? config.maxRounds() : open.maxRounds(),
                open.targets(),
                open.budget(),
                open.prices());
    }

    private List<String> problems(RunCommand.Open terms, Recipe recipe) {
        var problems = new ArrayList<String>();
        for (var stage : recipe.stages()) {
            if (!stage.lane().isEmpty() && !config.lanes().contains(stage.lane())) {
                problems.add("stage " + stage.name() + " names the lane \"" + stage.lane() + "\", expected "
                        + (config.lanes().isEmpty() ? "none: no lane is set up" : "one of " + config.lanes()));
            }
            var replies = (long) stage.sampling().n() * stage.models().size();
            var bytes = replies * stage.sampling().maxTokens() * BYTES_A_TOKEN;
            if (bytes > config.maxRecord()) {
                problems.add("stage " + stage.name() + " asks for " + replies + " replies of "
                        + stage.sampling().maxTokens() + " tokens, which may be " + bytes + " bytes, expected at most "
                        + config.maxRecord());
            }
        }
        if (terms.budget().limitsSpending()) {
            problems.addAll(recipe.problemsWithBudget());
        }
        return problems;
    }

    private void seal(Step step, RunEntry run, RunCommand.Seal seal) {
        if (run.expected >= 0 && run.expected != seal.seeds()) {
            refuse(step, seal, "run " + run.run() + " was sealed with " + run.expected + " seeds, not " + seal.seeds());
            return;
        }
        if (run.expected < 0) {
            run.expected = seal.seeds();
            run.state = RunState.SEALED;
            run.lastSeedAt = step.now.toEpochMilli();
            run.touch();
        }
        step.sendProgress(run);
    }

    private static void refuse(Step step, RunCommand command, String summary) {
        step.send(Output.of(new Report(
                command.id().isEmpty() ? command.run().name() : command.id(),
                command.run().dataset(),
                "command",
                command.run().toString(),
                Report.Severity.REFUSED,
                summary,
                Map.of(),
                step.now)));
    }

    private static String word(RunState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
