package dev.millrace.cli;

import dev.millrace.cli.export.DatasetExport;
import dev.millrace.cli.export.ExportDirectory;
import dev.millrace.cli.export.ExportPlan;
import dev.millrace.cli.export.Manifest;
import dev.millrace.cli.export.RecipesOfRuns;
import dev.millrace.cli.kafka.Cluster;
import dev.millrace.cli.kafka.Row;
import dev.millrace.cli.outcome.BadInput;
import dev.millrace.cli.outcome.Exit;
import dev.millrace.cli.outcome.Why;
import dev.millrace.cli.outcome.WorkFailed;
import dev.millrace.cli.process.Cleanup;
import dev.millrace.contracts.RecipeText;
import dev.millrace.contracts.RunProgress;
import dev.millrace.contracts.Topic;
import dev.millrace.contracts.UnreadableException;
import dev.millrace.contracts.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a dataset's records to files. */
@Command(
        name = "export",
        description =
                "Writes a dataset's accepted records or preference pairs as rows that trainers read, with a manifest"
                        + " and a dataset card. The directory appears when it is whole; the same offsets give the same bytes.")
final class ExportRecords implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private final ExportOptions options = new ExportOptions();

    @Parameters(paramLabel = "DATASET", description = "The dataset: the part of a run's name before the slash.")
    private String dataset = "";

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Where to; an earlier export there is replaced.")
    private Path out = Path.of(".");

    @Option(
            names = "--until",
            paramLabel = "MANIFEST",
            description = "Reads only as far as an earlier export did, by its manifest.json.")
    @Nullable
    private Path until;

    ExportRecords(Console console) {
        this.console = console;
    }

    private interface Taker {
        boolean take(byte[] json, long millis) throws IOException;
    }

    @Override
    public Integer call() {
        RunName.dataset(dataset);
        var plan = options.plan(dataset);
        var earlier = until == null ? null : manifest(until);
        try (var cleanup = new Cleanup();
                var reached = cluster.reach(console)) {
            var directory = ExportDirectory.at(out, cleanup);
            var manifest = write(reached, plan, directory, earlier);
            cleanup.whole(() -> {
                directory.finish(manifest);
                tell(manifest);
            });
            return Exit.DONE;
        } catch (UncheckedIOException failed) {
            throw unwritable(Objects.requireNonNull(failed.getCause()));
        } catch (IOException failed) {
            throw unwritable(failed);
        }
    }

    private WorkFailed unwritable(IOException failed) {
        return new WorkFailed(out + " cannot be written: " + Why.of(failed), failed);
    }

    private Manifest write(Cluster reached, ExportPlan plan, ExportDirectory directory, @Nullable Manifest earlier)
            throws IOException {
        var names = reached.names();
        var from = new TreeMap<String, Map<Integer, Long>>();
        var ends = new TreeMap<String, Map<Integer, Long>>();
        try (var export = new DatasetExport(plan, directory, names.of(Topic.ACCEPTED), names.of(Topic.PREFERENCES))) {
            if (plan.format().hasPairs()) {
                read(reached, Topic.PREFERENCES, export::pair, earlier, from, ends);
            }
            read(reached, Topic.ACCEPTED, export::record, earlier, from, ends);
            var recipes = recipes(reached);
            var manifest = export.finished(recipes, from, ends);
            if (manifest.files().stream().allMatch(file -> file.count() == 0)
                    && manifest.leftOut().isEmpty()
                    && !recipes.know(dataset)) {
                throw new BadInput("no dataset " + dataset + " is known at " + reached.address());
            }
            return manifest;
        }
    }

    private void read(
            Cluster reached,
            Topic topic,
            Taker taker,
            @Nullable Manifest earlier,
            Map<String, Map<Integer, Long>> from,
            Map<String, Map<Integer, Long>> ends) {
        var foreign = new Foreign();
        try (var reader = reached.reader(reached.having(topic))) {
            var beginnings = reader.beginnings();
            from.putAll(beginnings);
            if (earlier == null) {
                ends.putAll(reader.readToEnd(row -> take(row, taker, foreign)));
            } else {
                requireNamed(earlier, reached.names().of(topic));
                tellOfWhatIsGone(earlier, beginnings);
                ends.putAll(reader.readUntil(earlier.until(), row -> take(row, taker, foreign)));
            }
        }
        if (foreign.count > 0) {
            console.note(foreign.first + " is no record and is left out"
                    + (foreign.count == 1 ? "" : ", as are " + (foreign.count - 1) + " more"));
        }
    }

    /** What is on a topic among the records without being one. */
    private static final class Foreign {
        private String first = "";
        private long count;

        void add(String place) {
            first = count == 0 ? place : first;
            count++;
        }
    }

    private void tellOfWhatIsGone(Manifest earlier, Map<String, Map<Integer, Long>> beginnings) {
        beginnings.forEach((topic, partitions) -> partitions.forEach((partition, beginning) -> {
            var before = earlier.from().getOrDefault(topic, Map.of()).getOrDefault(partition, beginning);
            if (before < beginning) {
                console.note(topic + " partition " + partition + " began at offset " + before + " then and begins at "
                        + beginning + " now: what stood between is missing here");
            }
        }));
    }

    private void requireNamed(Manifest earlier, String topic) {
        if (!earlier.until().containsKey(topic)) {
            throw new BadInput(until + " does not say how far " + topic + " was read"
                    + (earlier.format().isEmpty() ? "" : ": it is of an export in the format " + earlier.format()));
        }
    }

    private void take(Row row, Taker taker, Foreign foreign) {
        try {
            if (row.isOf(dataset) && !taker.take(row.value(), row.millis())) {
                foreign.add(row.place());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What cannot be read tells of no recipe; only the filter writes here. */
    private static RecipesOfRuns recipes(Cluster reached) {
        var recipes = new RecipesOfRuns();
        var texts = reached.names().of(Topic.RECIPES);
        try (var reader = reached.reader(reached.having(Topic.PROGRESS, Topic.RECIPES))) {
            reader.readToEnd(row -> {
                try {
                    if (row.topic().equals(texts)) {
                        recipes.hear(Wire.read(row.value(), RecipeText.class));
                    } else {
                        recipes.hear(Wire.read(row.value(), RunProgress.class));
                    }
                } catch (UnreadableException foreign) {
                    // Another message may tell.
                }
            });
        }
        return recipes;
    }

    private void tell(Manifest manifest) {
        manifest.leftOut()
                .forEach((why, count) -> console.note(
                        count + (count == 1 ? " record is left out: it " : " records are left out: each ") + why));
        manifest.files()
                .forEach(file -> console.say(
                        out.resolve(file.file()) + ": " + file.count() + (file.count() == 1 ? " record" : " records")));
    }

    private static Manifest manifest(Path file) {
        try {
            return Manifest.read(Files.readAllBytes(file), file.toString());
        } catch (IOException failed) {
            throw new BadInput(file + " cannot be read: " + Why.of(failed), failed);
        }
    }
}
