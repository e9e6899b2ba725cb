package dev.millrace.cli;

import dev.millrace.cli.export.ExportDirectory;
import dev.millrace.cli.export.Manifest;
import dev.millrace.cli.export.RecordFile;
import dev.millrace.cli.kafka.Cluster;
import dev.millrace.cli.kafka.Row;
import dev.millrace.cli.kafka.TopicReader;
import dev.millrace.cli.outcome.BadInput;
import dev.millrace.cli.outcome.Exit;
import dev.millrace.cli.outcome.Why;
import dev.millrace.cli.outcome.WorkFailed;
import dev.millrace.cli.process.Cleanup;
import dev.millrace.contracts.Headers;
import dev.millrace.contracts.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
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
        description = "Writes a dataset's accepted records, and its preference pairs if there are any, as JSON lines,"
                + " with a manifest. The directory appears when it is whole; the same offsets give the same bytes.")
final class ExportRecords implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

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

    @Override
    public Integer call() {
        RunName.dataset(dataset);
        var earlier = until == null ? null : manifest(until);
        try (var cleanup = new Cleanup();
                var reached = cluster.reach(console)) {
            var directory = ExportDirectory.at(out, cleanup);
            var files = new ArrayList<Manifest.ExportedFile>();
            var ends = new TreeMap<String, Map<Integer, Long>>();
            var accepted = write(reached, Topic.ACCEPTED, directory, earlier, ends);
            if (accepted.count() == 0 && !known(reached)) {
                throw new BadInput("no dataset " + dataset + " is known at " + reached.address());
            }
            files.add(accepted);
            var preferences = write(reached, Topic.PREFERENCES, directory, earlier, ends);
            if (preferences.count() > 0) {
                files.add(preferences);
            } else {
                Files.delete(directory.file(preferences.file()));
            }
            cleanup.whole(() -> directory.finish(new Manifest(dataset, files, ends)));
            files.forEach(file -> console.say(
                    out.resolve(file.file()) + ": " + file.count() + (file.count() == 1 ? " record" : " records")));
            return Exit.DONE;
        } catch (IOException failed) {
            throw new WorkFailed(out + " cannot be written: " + Why.of(failed), failed);
        }
    }

    private Manifest.ExportedFile write(
            Cluster reached,
            Topic topic,
            ExportDirectory directory,
            @Nullable Manifest earlier,
            Map<String, Map<Integer, Long>> ends)
            throws IOException {
        var name = reached.names().of(topic);
        var foreign = new ArrayList<String>();
        try (var file = new RecordFile(directory.file(topic.noun() + ".jsonl"), name);
                var reader = reached.reader(reached.having(topic))) {
            ends.putAll(read(reader, earlier, row -> {
                if (isOurs(row) && !file.add(row.value())) {
                    foreign.add(row.place());
                }
            }));
            if (!foreign.isEmpty()) {
                console.note(foreign.get(0) + " is no record and is left out"
                        + (foreign.size() == 1 ? "" : ", as are " + (foreign.size() - 1) + " more"));
            }
            return file.finished();
        }
    }

    private static Map<String, Map<Integer, Long>> read(
            TopicReader reader, @Nullable Manifest earlier, java.util.function.Consumer<Row> taker) {
        return earlier == null ? reader.readToEnd(taker) : reader.readUntil(earlier.until(), taker);
    }

    private boolean isOurs(Row row) {
        return row.header(Headers.DATASET).isEmpty()
                ? row.key().equals(dataset)
                : row.header(Headers.DATASET).equals(dataset);
    }

    private boolean known(Cluster reached) {
        try (var follower =
                new Follower(reached, progress -> progress.run().dataset().equals(dataset))) {
            return !follower.board().all().isEmpty();
        }
    }

    private static Manifest manifest(Path file) {
        try {
            return Manifest.read(Files.readAllBytes(file), file.toString());
        } catch (IOException failed) {
            throw new BadInput(file + " cannot be read: " + Why.of(failed), failed);
        }
    }
}
