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

    private Manifest export(Path place, String... records) throws IOException {
        try (var cleanup = new Cleanup()) {
            var export = ExportDirectory.at(place, cleanup);
            try (var file = new RecordFile(export.file("accepted.jsonl"), "millrace.accepted")) {
                List.of(records).forEach(record -> file.add(record.getBytes(StandardCharsets.UTF_8)));
                var manifest = new Manifest(
                        "facts", List.of(file.finished()), Map.of("millrace.accepted", Map.of(1, 2L, 0, 7L)));
                export.finish(manifest);
                return manifest;
            }
        }
    }

    @Test
    void theSameRecordsGiveTheSameBytes() throws IOException {
        var first = directory.resolve("first");
        var second = directory.resolve("second");
        export(first, "{\"a\":1}", "{\n  \"b\" : \"한글\"\n}");
        export(second, "{\"a\":1}", "{\n  \"b\" : \"한글\"\n}");

        assertThat(first.resolve("accepted.jsonl")).hasContent("{\"a\":1}\n{\"b\":\"한글\"}\n");
        for (var name : List.of("accepted.jsonl", "manifest.json")) {
            assertThat(second.resolve(name)).hasSameBinaryContentAs(first.resolve(name));
        }
    }

    @Test
    void leavesOutWhatIsNoObject() throws IOException {
        var place = directory.resolve("out");
        var manifest = export(
                place, "hello", "a\nb", "[1]", "", "{\"a\":1}{\"b\":2}", "{\"a\":", "\uFEFF{\"a\":1}", "{\"a\":1}");

        assertThat(place.resolve("accepted.jsonl")).hasContent("{\"a\":1}\n");
        assertThat(manifest.files().get(0).count()).isEqualTo(1);
    }

    @Test
    void keepsNumbersAndTextsAsTheyWereWritten() throws IOException {
        var place = directory.resolve("out");
        export(place, "{\n\"a\" : 1e999 ,\r\n \"b\\\" \" : [ 1.10 ,\t\" \\\\\" ]\n}");

        assertThat(place.resolve("accepted.jsonl")).hasContent("{\"a\":1e999,\"b\\\" \":[1.10,\" \\\\\"]}\n");
    }

    @Test
    void aManifestIsReadAsItWasWritten() throws IOException {
        var place = directory.resolve("out");
        var manifest = export(place, "{\"a\":1}");
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
                "{\"until\":{\"t\":{\"-1\":1}}}")) {
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
        export(place, "{\"a\":1}");
        Files.writeString(place.resolve("preferences.jsonl"), "old\n");
        export(place, "{\"a\":2}");

        assertThat(place.resolve("accepted.jsonl")).hasContent("{\"a\":2}\n");
        assertThat(place.resolve("preferences.jsonl")).doesNotExist();
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
