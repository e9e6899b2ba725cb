package dev.millrace.cli;

import dev.millrace.cli.kafka.Cluster;
import dev.millrace.cli.outcome.BadInput;
import dev.millrace.cli.outcome.Exit;
import dev.millrace.cli.process.Cleanup;
import dev.millrace.cli.progress.RunSummary;
import dev.millrace.cli.seeds.DocumentFolder;
import dev.millrace.cli.seeds.PromptFile;
import dev.millrace.cli.seeds.RunSeeds;
import dev.millrace.cli.seeds.SeedSource;
import dev.millrace.contracts.RunCommand;
import dev.millrace.contracts.RunProgress;
import dev.millrace.contracts.Topic;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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

    private static final Duration STEP = Duration.ofMillis(200);

    private static final Duration SILENCE = Duration.ofSeconds(15);

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
    }

    Run(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var order = order();
        try (var reached = cluster.reach(console)) {
            reached.requireWritable(Topic.RUNS, Topic.SEEDS);
            reached.having(Topic.PROGRESS, Topic.REPORTS);
            return carryOut(reached, order);
        }
    }

    private Order order() {
        var run = RunName.parse(name);
        var choice = RecipeChoice.of(recipe);
        var seeds = new RunSeeds(source(), run, choice.recipe().variables(), stratum());
        try {
            var open = new RunCommand.Open(
                    run,
                    "",
                    choice.recipe().name(),
                    choice.text(),
                    options.window,
                    options.maxRounds,
                    options.targets(),
                    options.budget(),
                    options.priceOf());
            return new Order(open, choice.recipe().hash(), seeds, seeds.count());
        } catch (IllegalArgumentException refused) {
            throw BadInput.because(refused);
        }
    }

    private SeedSource source() {
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

    private int carryOut(Cluster reached, Order order) {
        try (var follower = new Follower(reached, progress -> progress.run().equals(order.run()));
                var sender = reached.sender()) {
            var sending = new Sending(follower, sender, console.clock());
            var since = console.clock().instant();
            var opened = sending.open(order);
            if (follower.board().ended(List.of(order.run()))) {
                return end(follower);
            }
            if (!detach) {
                sending.awaitAnswer(order, opened, since);
            }
            console.note("sending " + order.count() + (order.count() == 1 ? " seed of " : " seeds of ") + order.run());
            var sealed = sending.seeds(order);
            if (detach) {
                console.say("sent; `millrace status " + order.run() + " --watch` follows it");
                return Exit.DONE;
            }
            follow(follower, order, List.of(opened, sealed));
            return end(follower);
        }
    }

    private void follow(Follower follower, Order order, List<String> commands) {
        try (var cleanup = new Cleanup()) {
            cleanup.add(() -> {
                if (!follower.board().ended(List.of(order.run()))) {
                    console.note("the run goes on without you; the same command follows it again");
                }
            });
            followToTheEnd(follower, order, commands);
        }
    }

    private void followToTheEnd(Follower follower, Order order, List<String> commands) {
        var screen = console.screen();
        var patience = console.clock().instant().plus(SILENCE);
        var waiting = true;
        while (!follower.board().ended(List.of(order.run()))) {
            if (follower.poll(STEP)) {
                screen.showNow(follower.board().lines());
            } else {
                screen.show(follower.board().lines());
            }
            refuseIfRefused(follower, order, commands);
            waiting &= follower.board().of(order.run()).isEmpty();
            if (waiting && console.clock().instant().isAfter(patience)) {
                console.note(
                        "nothing was heard of " + order.run() + " yet; do the services run? `millrace up` starts them");
                waiting = false;
            }
        }
        screen.showNow(follower.board().lines());
    }

    /** A run that has just ended refuses the seal of a second sender, which is no news. */
    private static void refuseIfRefused(Follower follower, Order order, List<String> commands) {
        if (!follower.board().ended(List.of(order.run()))) {
            commands.forEach(id -> Steering.refuseIfRefused(follower, id));
        }
    }

    private int end(Follower follower) {
        RunProgress progress = follower.board().all().get(0);
        console.say(RunSummary.of(progress));
        return Exit.of(progress.state(), progress.balance());
    }
}
