package dev.millrace.cli;

import dev.millrace.cli.outcome.BadInput;
import dev.millrace.cli.seeds.DocumentFolder;
import dev.millrace.cli.seeds.PromptFile;
import dev.millrace.cli.seeds.RecordSeeds;
import dev.millrace.cli.seeds.RunSeeds;
import dev.millrace.cli.seeds.SeedSource;
import dev.millrace.recipes.Recipe;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens a run, sends its seeds and follows it to its end. */
@Command(
        name = "run",
        description = "Opens a run, sends and seals its seeds, follows it, and ends with its books."
                + " The same command again goes on where it stopped.")
final class Run implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private final RunOptions options = new RunOptions();

    @Parameters(paramLabel = "DATASET/NAME", description = "The run's name; its records belong to the dataset.")
    private String name = "";

    @Option(names = "--recipe", required = true, paramLabel = "R", description = "A bundled recipe's name, or a file.")
    private String recipe = "";

    @ArgGroup(multiplicity = "1")
    private Input input = new Input();

    @Option(
            names = "--chunk-words",
            paramLabel = "N",
            defaultValue = "220",
            description = "About how many words of a document make one seed (default: ${DEFAULT-VALUE}).")
    private int chunkWords;

    @Option(
            names = "--licence",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "Under which the documents may be used.")
    private String licence = "";

    @Option(
            names = "--stratum-by",
            paramLabel = "NAME",
            description = "The variable or label that is the stratum of a seed which names none"
                    + " (default: language for documents).")
    @Nullable
    private String stratumBy;

    @Option(names = "--detach", description = "Only sends; `millrace status RUN --watch` follows.")
    private boolean detach;

    private static final class Input {
        @Option(names = "--documents", paramLabel = "DIR", description = "A directory of *.md and *.txt.")
        private @Nullable Path documents;

        @Option(
                names = "--prompts",
                paramLabel = "FILE",
                description = "One JSON object a line: {\"prompt\":…}, {\"variables\":{…}}, or a whole seed.")
        private @Nullable Path prompts;

        @Option(
                names = "--prompts-of",
                paramLabel = "DATASET",
                description = "What was asked in the accepted records of another dataset.")
        private @Nullable String dataset;
    }

    Run(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var order = order();
        try (var reached = cluster.reach(console)) {
            var conduct = new Conduct(console, reached);
            conduct.check();
            return detach ? conduct.detached(order) : conduct.told(order);
        }
    }

    private Order order() {
        var run = RunName.parse(name);
        var choice = RecipeChoice.of(recipe);
        var recipeNeeds = choice.recipe().variables();
        return Order.of(choice, options, new RunSeeds(source(choice.recipe()), run, recipeNeeds, stratum()));
    }

    private SeedSource source(Recipe recipe) {
        if (input.dataset != null) {
            var records = new KeptRecords(console, cluster, RunName.dataset(input.dataset));
            return new RecordSeeds(records, recipe, "", false);
        }
        if (input.documents == null) {
            return new PromptFile(input.prompts == null ? Path.of("") : input.prompts);
        }
        if (chunkWords < 20 || chunkWords > 5_000) {
            throw new BadInput("--chunk-words is " + chunkWords + ", expected 20 to 5000");
        }
        return new DocumentFolder(input.documents, chunkWords, licence);
    }

    private String stratum() {
        if (stratumBy != null) {
            return stratumBy;
        }
        return input.documents == null ? "" : "language";
    }
}
