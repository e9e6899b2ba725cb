package dev.millrace.cli;

import dev.millrace.cli.calibration.Calibration;
import dev.millrace.cli.calibration.CalibrationSet;
import dev.millrace.cli.calibration.PairSeeds;
import dev.millrace.cli.kafka.Cluster;
import dev.millrace.cli.outcome.BadInput;
import dev.millrace.cli.outcome.Exit;
import dev.millrace.cli.seeds.RunSeeds;
import dev.millrace.contracts.AcceptedRecord;
import dev.millrace.contracts.Lineage;
import dev.millrace.contracts.RejectedRecord;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.Score;
import dev.millrace.contracts.Topic;
import dev.millrace.contracts.UnreadableException;
import dev.millrace.contracts.Wire;
import dev.millrace.recipes.CalibrationRecipe;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Finds out how well a judge judges. */
@Command(
        name = "calibrate",
        description =
                "Puts pairs with known verdicts to a judge, in an ordinary run, and tells how often it was right, how"
                        + " often it says the same with the order swapped, and what it cost. The same command again asks nothing"
                        + " and tells the same; a new --dataset asks anew.")
final class Calibrate implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private final PriceOptions prices = new PriceOptions();

    @Option(names = "--judge", required = true, paramLabel = "ALIAS", description = "The model that is asked.")
    private String judge = "";

    @Option(
            names = "--set",
            paramLabel = "NAME",
            split = ",",
            description = "Which of the bundled sets, which docs/calibration.md lists (default: all).")
    private List<String> sets = List.of();

    @Option(
            names = "--pairs",
            paramLabel = "FILE",
            description = "Pairs of your own, one JSON object a line: id, language, hard, variables, good, bad, why.")
    private @Nullable Path pairs;

    @Option(names = "--recipe", paramLabel = "R", description = "The recipe that has the rubric for your pairs.")
    private @Nullable String recipe;

    @Option(names = "--rubric", paramLabel = "NAME", description = "The rubric for your pairs.")
    private @Nullable String rubric;

    @Option(
            names = "--dataset",
            paramLabel = "DATASET",
            defaultValue = "calibration",
            description = "To which the runs belong (default: ${DEFAULT-VALUE}).")
    private String dataset = "";

    Calibrate(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var chosen = chosen();
        try (var reached = cluster.reach(console)) {
            var conduct = new Conduct(console, reached);
            conduct.check();
            int worst = Exit.DONE;
            for (var set : chosen) {
                worst = Math.max(worst, calibrate(conduct, reached, set));
            }
            return worst;
        }
    }

    private List<CalibrationSet> chosen() {
        if (pairs == null) {
            if (recipe != null || rubric != null) {
                throw new BadInput("--recipe and --rubric are for pairs of your own, expected --pairs FILE with them");
            }
            var names = sets.isEmpty() ? List.copyOf(CalibrationSet.names()) : sets;
            return names.stream().map(CalibrationSet::bundled).toList();
        }
        if (recipe == null || rubric == null) {
            throw new BadInput("--pairs " + pairs + " is without --recipe or --rubric, expected both");
        }
        return List.of(CalibrationSet.of(pairs, RecipeChoice.of(recipe).recipe(), rubric));
    }

    private int calibrate(Conduct conduct, Cluster reached, CalibrationSet set) {
        var order = order(set);
        var progress = conduct.toTheEnd(order);
        var calibration = new Calibration(set);
        hear(reached, order.run(), calibration);
        console.say(calibration.lines(judge, progress.spend()));
        return Exit.of(progress.state(), progress.balance());
    }

    private Order order(CalibrationSet set) {
        try {
            var asked = CalibrationRecipe.of(set.recipe(), set.rubric(), judge, set.brought());
            var run = new RunId(dataset, set.name() + "-" + judge);
            var seeds = new RunSeeds(new PairSeeds(set), run, asked.variables(), "");
            return Order.of(new RecipeChoice(asked, false), new RunOptions(prices), seeds);
        } catch (IllegalArgumentException refused) {
            throw BadInput.because(refused);
        }
    }

    /** A value may be accepted or, as when it stands in two pairs, rejected; the judge's word counts in both cases. */
    private void hear(Cluster reached, RunId run, Calibration calibration) {
        var accepted = reached.names().of(Topic.ACCEPTED);
        try (var reader = reached.reader(reached.having(Topic.ACCEPTED, Topic.REJECTED))) {
            reader.readToEnd(row -> {
                if (!row.isOf(run)) {
                    return;
                }
                try {
                    if (row.topic().equals(accepted)) {
                        var record = Wire.read(row.value(), AcceptedRecord.class);
                        hear(calibration, record.lineage(), record.item(), record.scores());
                    } else {
                        var record = Wire.read(row.value(), RejectedRecord.class);
                        hear(calibration, record.lineage(), record.item(), record.scores());
                    }
                } catch (UnreadableException foreign) {
                    console.note(row.place() + " is no record and is left out");
                }
            });
        }
    }

    private static void hear(Calibration calibration, @Nullable Lineage lineage, int item, List<Score> scores) {
        if (lineage != null) {
            scores.stream()
                    .filter(score -> score.scorer().equals(CalibrationRecipe.SCORER))
                    .forEach(score -> calibration.hear(lineage.origin().seed(), item, score));
        }
    }
}
