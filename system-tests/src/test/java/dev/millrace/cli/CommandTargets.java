package dev.millrace.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.millrace.cli.documents.DocumentChunks;
import dev.millrace.cli.explain.Found;
import dev.millrace.cli.explain.Story;
import dev.millrace.cli.explain.Way;
import dev.millrace.cli.export.DatasetExport;
import dev.millrace.cli.export.ExportDirectory;
import dev.millrace.cli.export.ExportFormat;
import dev.millrace.cli.export.ExportPlan;
import dev.millrace.cli.export.FileType;
import dev.millrace.cli.export.Manifest;
import dev.millrace.cli.export.RecipesOfRuns;
import dev.millrace.cli.export.Split;
import dev.millrace.cli.outcome.BadInput;
import dev.millrace.cli.process.Cleanup;
import dev.millrace.cli.process.UpFile;
import dev.millrace.cli.progress.ProgressBoard;
import dev.millrace.cli.progress.RunSummary;
import dev.millrace.cli.seeds.DocumentFolder;
import dev.millrace.cli.seeds.PromptFile;
import dev.millrace.cli.seeds.RunSeeds;
import dev.millrace.cli.seeds.SeedSource;
import dev.millrace.contracts.AcceptedRecord;
import dev.millrace.contracts.RejectedRecord;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.RunProgress;
import dev.millrace.contracts.ScoredGeneration;
import dev.millrace.contracts.Seed;
import dev.millrace.contracts.UnreadableException;
import dev.millrace.contracts.Wire;
import dev.millrace.fuzz.FuzzTarget;
import dev.millrace.fuzz.Promise;
import dev.millrace.fuzz.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Files that people hand to the command line, and messages that it tells people about. */
public final class CommandTargets {

    private static final RunId RUN = new RunId("data", "run");

    private static final ObjectMapper JSON = Wire.mapperCopy();

    private static final Path FOLDER = folder();

    private CommandTargets() {}

    /** All of them by name. */
    public static Map<String, FuzzTarget> all() {
        var targets = new LinkedHashMap<String, FuzzTarget>();
        targets.put("prompt-file", input -> seeds(new PromptFile(written("prompts.jsonl", input))));
        targets.put("markdown", input -> seeds(document("document.md", input)));
        targets.put("plain-text", input -> seeds(document("document.txt", input)));
        targets.put("properties", CommandTargets::properties);
        targets.put("up-file", CommandTargets::up);
        targets.put("manifest", CommandTargets::manifest);
        targets.put("export", CommandTargets::export);
        targets.put("status", CommandTargets::status);
        targets.put("explain", CommandTargets::explain);
        return targets;
    }

    /** Documents that may be long, as texts: the whole of a folder's reading but the file. */
    public static Map<String, Consumer<String>> documents() {
        return Map.of(
                "markdown-growth", text -> DocumentChunks.of("document.md", text),
                "plain-text-growth", text -> DocumentChunks.of("document.txt", text));
    }

    private static Path folder() {
        try {
            var folder = Files.createTempDirectory("fuzz");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path written(String name, byte[] input) throws IOException {
        return Files.write(FOLDER.resolve(name), input);
    }

    private static DocumentFolder document(String name, byte[] input) throws IOException {
        var folder = Files.createDirectories(FOLDER.resolve(name + ".folder"));
        Files.write(folder.resolve(name), input);
        return new DocumentFolder(folder, 20, "CC0");
    }

    private static void seeds(SeedSource source) {
        try {
            new RunSeeds(source, RUN, List.of(), "part").read(seed -> {
                Promise.survives(seed, Seed.class);
                Promise.holds(!seed.id().isEmpty(), "a seed of a file has an id");
                Promise.holds(!seed.source().isEmpty(), "a seed of a file says where it stood");
            });
        } catch (BadInput refused) {
            refused(refused);
        }
    }

    private static void refused(BadInput refused) {
        Promise.sentence(String.valueOf(refused.getMessage()).replace(FOLDER.toString(), ""), "");
    }

    private static void properties(byte[] input) throws IOException {
        try {
            ClusterOptions.propertiesOf(written("command.properties", input));
        } catch (BadInput refused) {
            refused(refused);
        }
    }

    private static void up(byte[] input) throws IOException {
        written("up.properties", input);
        UpFile.read(FOLDER).ifPresent(up -> Promise.holds(!up.bootstrapServers().isEmpty(), "an address is one"));
    }

    private static void manifest(byte[] input) {
        try {
            var manifest = Manifest.read(input, "manifest.json");
            Promise.survives(manifest, Manifest.class);
            manifest.until()
                    .values()
                    .forEach(offsets -> offsets.forEach((partition, offset) -> Promise.holds(
                            partition >= 0 && offset >= 0, "an offset is one that a partition can have")));
        } catch (BadInput refused) {
            Promise.refuses(refused, "manifest.json is not");
        }
    }

    /** Whatever stands on a topic, a file of an export has one JSON object a line, and what is no record is in none. */
    private static void export(byte[] input) throws IOException {
        for (var format : ExportFormat.values()) {
            try (var cleanup = new Cleanup()) {
                var directory = ExportDirectory.at(FOLDER.resolve("export"), cleanup);
                var plan = new ExportPlan("data", format, FileType.JSONL, new Split("data", 0.5), "", false, "1");
                try (var export = new DatasetExport(plan, directory, "accepted", "preferences")) {
                    var isPair = format.hasPairs() && export.pair(input, 1);
                    var isRecord = export.record(input, 1);
                    var manifest = export.finished(new RecipesOfRuns(), Map.of(), Map.of());
                    Promise.survives(manifest, Manifest.class);
                    var rows = 0L;
                    for (var file : manifest.files()) {
                        rows += file.count();
                        Promise.holds(
                                lines(directory.file(file.file())) == file.count(), "a row is one line, and counted");
                    }
                    Promise.holds(rows <= (isPair ? 1 : 0) + (isRecord ? 1 : 0), "what is no record or pair is no row");
                } catch (BadInput refused) {
                    refused(refused);
                }
            }
        }
    }

    private static long lines(Path file) throws IOException {
        var lines = Files.readString(file, StandardCharsets.UTF_8).split("\n", -1);
        Promise.holds(lines[lines.length - 1].isEmpty(), "a row ends its line");
        for (int i = 0; i < lines.length - 1; i++) {
            try {
                Promise.holds(JSON.readTree(lines[i]).isObject(), "a line is an object");
            } catch (JsonProcessingException noJson) {
                throw new AssertionError("a broken promise: a line is a JSON object", noJson);
            }
        }
        return lines.length - 1L;
    }

    private static void status(byte[] input) {
        RunProgress progress;
        try {
            progress = Wire.read(input, RunProgress.class);
        } catch (UnreadableException refused) {
            Promise.refuses(refused, "not a RunProgress");
            return;
        }
        var board = new ProgressBoard();
        board.hear(progress);
        board.hear(progress);
        Promise.holds(!RunSummary.of(progress).isEmpty(), "a run is told of");
        Promise.holds(!board.lines().isEmpty(), "a run stands on the board");
    }

    /** The first byte says what the others are. */
    private static void explain(byte[] input) {
        var found = new Found();
        try {
            var value = Text.rest(input);
            switch (Text.first(input) % 4) {
                case 0 -> tell("id", Way.of(Wire.read(value, AcceptedRecord.class)), found);
                case 1 -> tell("id", Way.of(Wire.read(value, RejectedRecord.class)), found);
                case 2 -> {
                    var scored = Wire.read(value, ScoredGeneration.class);
                    found.scored(scored);
                    tell("id", way(scored.prompt().id()), found);
                }
                default -> {
                    found.seed(Wire.read(value, Seed.class));
                    tell("id", way("p"), found);
                }
            }
        } catch (UnreadableException refused) {
            Promise.refuses(refused, "not a");
        }
    }

    private static Way way(String prompt) {
        return new Way(Optional.of(RUN), "s-1", List.of(new Way.Stop(prompt, 0)), Optional.empty());
    }

    private static void tell(String id, Way way, Found found) {
        Promise.holds(!Story.of(id, way, found).isEmpty(), "a record has a story");
    }
}
