package dev.millrace.cli.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.cli.outcome.BadInput;
import dev.millrace.cli.process.Cleanup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {

    @TempDir
    private Path directory = Path.of("");

    /** Records as they stand on the topic. */
    private Manifest export(Path place, String... records) throws IOException {
        try (var cleanup = new Cleanup()) {
            var export = ExportDirectory.at(place, cleanup);
            var plan = Exports.plan(ExportFormat.MILLRACE);
            try (var files = new DatasetExport(plan, export, "m.accepted", "m.preferences")) {
                for (var record : records) {
                    files.record(record.getBytes(StandardCharsets.UTF_8), 1_000);
                }
                var manifest = files.finished(
                        new RecipesOfRuns(), Map.of(), Map.of("millrace.accepted", Map.of(1, 2L, 0, 7L)));
                export.finish(manifest);
                return manifest;
            }
        }
    }

    private static String record(String more) {
        return "{\"id\":\"r\",\"run\":\"facts/one\",\"prompt\":\"p\",\"messages\":[{\"role\":\"user\",\"content\":\"a\"},"
                + "{\"role\":\"assistant\"}],\"lineage\":{\"origin\":{\"seed\":\"s\"}}" + more + "}";
    }

    @Test
    void theSameRecordsGiveTheSameBytes() throws IOException {
        var first = directory.resolve("first");
        var second = directory.resolve("second");
        var other = record(",\n  \"b\" : \"한글\"\n");
        export(first, record(""), other);
        export(second, record(""), other);

        assertThat(first.resolve("accepted.jsonl"))
                .content()
                .isEqualTo(record("") + "\n" + record(",\"b\":\"한글\"") + "\n");
        for (var name : List.of("accepted.jsonl", "manifest.json", "README.md")) {
            assertThat(second.resolve(name)).hasSameBinaryContentAs(first.resolve(name));
        }
    }

    @Test
    void leavesOutWhatIsNoRecord() throws IOException {
        var place = directory.resolve("out");
        var good = record("");
        var manifest = export(
                place,
                "hello",
                "a\nb",
                "[1]",
                "",
                "{\"a\":1}",
                good + good,
                good + "1",
                "\uFEFF" + good,
                "{\"a\":",
                good);

        assertThat(place.resolve("accepted.jsonl")).content().isEqualTo(good + "\n");
        assertThat(manifest.files().get(0).count()).isEqualTo(1);
    }

    @Test
    void keepsNumbersAndTextsAsTheyWereWritten() throws IOException {
        var place = directory.resolve("out");
        export(place, record(",\n\"a\" : 1e999 ,\r\n \"b\\\" \" : [ 1.10 ,\t\" \\\\\" ]\n"));

        assertThat(place.resolve("accepted.jsonl"))
                .content()
                .isEqualTo(record(",\"a\":1e999,\"b\\\" \":[1.10,\" \\\\\"]") + "\n");
    }

    @Test
    void aManifestIsReadAsItWasWritten() throws IOException {
        var place = directory.resolve("out");
        var manifest = export(place, record(""));
        var json = Files.readAllBytes(place.resolve("manifest.json"));
        assertThat(Manifest.read(json, "manifest.json")).isEqualTo(manifest);
        assertThat(new String(json, StandardCharsets.UTF_8)).contains("\"count\" : 1", "\"0\" : 7", "\"1\" : 2");
    }

    @Test
    void refusesWhatIsNoManifest() {
        for (var json : List.of(
                "{}",
                "[]",
                "nonsense",
                "{\"until\":{\"t\":{\"x\":1}}}",
                "{\"until\":7}",
                "{\"until\":{\"t\":null}}",
                "{\"until\":{\"t\":{\"0\":null}}}",
                "{\"until\":{\"t\":{\"0\":-1}}}",
                "{\"until\":{\"t\":{\"-1\":1}}}",
                "{\"from\":{\"t\":{\"-1\":1}},\"until\":{\"t\":{\"0\":1}}}",
                "{\"validation\":1e999,\"until\":{\"t\":{\"0\":1}}}")) {
            assertThatThrownBy(() -> Manifest.read(json.getBytes(StandardCharsets.UTF_8), "m.json"))
                    .isInstanceOf(BadInput.class)
                    .hasMessageStartingWith("m.json is not")
                    .message()
                    .doesNotContain("null", "NullPointer");
        }
    }

    @Test
    void anEarlierExportGivesWayWhole() throws IOException {
        var place = directory.resolve("out");
        export(place, record(",\"a\":1"));
        var preferences = place.resolve("preferences.jsonl");
        Files.writeString(preferences, "old\n");
        assertThatThrownBy(() -> export(place, record(",\"a\":2")))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith(preferences + " is not of the export that is there, and would be lost");
        Files.delete(preferences);
        export(place, record(",\"a\":2"));

        assertThat(place.resolve("accepted.jsonl")).content().isEqualTo(record(",\"a\":2") + "\n");
        assertThat(directory).isDirectoryNotContaining(path -> !path.equals(place));
    }

    @Test
    void refusesToReplaceAnythingElse() throws IOException {
        var place = Files.createDirectories(directory.resolve("photos"));
        Files.writeString(place.resolve("cat.jpg"), "x");
        assertThatThrownBy(() -> export(place))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("not an earlier export");
        assertThat(place.resolve("cat.jpg")).exists();
        Files.writeString(place.resolve("manifest.json"), "{\"name\":\"Photos\",\"icons\":[]}");
        assertThatThrownBy(() -> export(place))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("manifest.json is not the manifest of an export");
        assertThat(place.resolve("cat.jpg")).exists();
    }

    @Test
    void leavesNothingIfItIsNotFinished() {
        var place = directory.resolve("out");
        try (var cleanup = new Cleanup()) {
            ExportDirectory.at(place, cleanup);
        }
        assertThat(directory).isEmptyDirectory();
    }
}
