package dev.millrace.cli;

import dev.millrace.cli.outcome.BadInput;
import dev.millrace.cli.seeds.RecordSeeds;
import dev.millrace.cli.seeds.RunSeeds;
import dev.millrace.contracts.ReplyForm;
import dev.millrace.recipes.Recipe;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Has the replies of a dataset judged anew, into another dataset. */
@Command(
        name = "rescore",
        description =
                "Opens a run whose seeds are the accepted records of a dataset with their replies, which are judged"
                        + " anew by a recipe; no model is asked for a reply.")
final class Rescore implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private final RunOptions options = new RunOptions();

    @Parameters(paramLabel = "DATASET/NAME", description = "The new run's name.")
    private String name = "";

    @Option(names = "--from", required = true, paramLabel = "DATASET", description = "Whose records are judged.")
    private String from = "";

    @Option(
            names = "--recipe",
            paramLabel = "R",
            defaultValue = "rescore",
            description = "A recipe of one stage: a bundled one's name, or a file (default: ${DEFAULT-VALUE}).")
    private String recipe = "";

    @Option(
            names = "--language",
            paramLabel = "L",
            defaultValue = "",
            description = "In which rubrics are put, where the stratum of a record does not say.")
    private String language = "";

    @Option(names = "--detach", description = "Only sends; `millrace status RUN --watch` follows.")
    private boolean detach;

    Rescore(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var run = RunName.parse(name);
        if (run.dataset().equals(from)) {
            throw new BadInput("the run " + run + " is of the dataset whose records it judges, expected another one:"
                    + " there they would be duplicates of themselves");
        }
        var choice = RecipeChoice.of(recipe);
        check(choice.recipe());
        var records = new KeptRecords(console, cluster, RunName.dataset(from));
        var source = new RecordSeeds(records, choice.recipe(), language, true);
        var seeds = new RunSeeds(source, run, choice.recipe().variables(), "");
        var order = Order.of(choice, options, seeds);
        try (var reached = cluster.reach(console)) {
            var conduct = new Conduct(console, reached);
            conduct.check();
            return detach ? conduct.detached(order) : conduct.told(order);
        }
    }

    private void check(Recipe chosen) {
        if (chosen.stages().size() > 1) {
            throw new BadInput("the recipe " + chosen.name() + " has "
                    + chosen.stages().size() + " stages, expected one: later ones would ask a model for replies");
        }
        if (!(chosen.stages().get(0).form() instanceof ReplyForm.Plain)) {
            throw new BadInput("the recipe " + chosen.name()
                    + " does not take whole replies, expected the form plain in its stage");
        }
        if (!language.isEmpty()
                && !chosen.languages().isEmpty()
                && !chosen.languages().contains(language)) {
            throw new BadInput("--language is " + language + ", expected " + String.join(" or ", chosen.languages()));
        }
    }
}
