package dev.millrace.cli.export;

import static dev.millrace.cli.export.Exports.assistant;
import static dev.millrace.cli.export.Exports.export;
import static dev.millrace.cli.export.Exports.pair;
import static dev.millrace.cli.export.Exports.plan;
import static dev.millrace.cli.export.Exports.record;
import static dev.millrace.cli.export.Exports.reward;
import static dev.millrace.cli.export.Exports.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.AcceptedRecord;
import dev.millrace.contracts.PreferencePair.JudgeKind;
import dev.millrace.contracts.Score;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies beside the files: all that an export says about itself. */
class CardTest {

    @TempDir
    private Path directory = Path.of("");

    private Path out() {
        return directory.resolve("out");
    }

    private static String golden(String name) {
        try (var text = CardTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(text, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static AcceptedRecord[] records() {
        return IntStream.range(0, 12)
                .mapToObj(i -> record(
                        "r" + i,
                        i % 3 == 0 ? "ko" : "en",
                        "CC0-1.0",
                        List.of(user("question " + i), assistant("answer " + i)),
                        i == 11 ? new Score.Rank("order", "rm", "1", 2) : reward("quality", 4, 4, 4, 2, 1)))
                .toArray(AcceptedRecord[]::new);
    }

    @Test
    void manifestAndCardSayEverything() throws IOException {
        export(out(), plan(ExportFormat.HELPSTEER2, FileType.JSONL, 0.2, ""), List.of(), records());

        assertThat(out().resolve("manifest.json")).content().isEqualTo(golden("manifest.json"));
        assertThat(out().resolve("README.md")).content().isEqualTo(golden("card.md"));
    }

    @Test
    void twoExportsOfTheSameRowsAreTheSameBytes() throws IOException {
        for (var format : ExportFormat.values()) {
            var pairs = List.of(pair("r1", assistant("4"), assistant("5"), user("question 1")));
            var plan = plan(format, FileType.JSONL, 0.2, "");
            var first = directory.resolve(format + "-first");
            var second = directory.resolve(format + "-second");
            export(first, plan, pairs, records());
            export(second, plan, pairs, records());
            try (var files = Files.list(first)) {
                assertThat(files.toList())
                        .hasSizeGreaterThan(2)
                        .allSatisfy(file ->
                                assertThat(second.resolve(file.getFileName())).hasSameBinaryContentAs(file));
            }
        }
    }

    @Test
    void ourOwnFormatHasBothKindsOfRecordsAsConfigs() throws IOException {
        var manifest = export(
                out(),
                plan(ExportFormat.MILLRACE, FileType.JSONL, 0.2, ""),
                List.of(pair("r1", assistant("4"), assistant("5"), user("question 1"))),
                records());

        assertThat(manifest.files())
                .extracting(Manifest.ExportedFile::file)
                .containsExactly("accepted-train.jsonl", "accepted-validation.jsonl", "preferences-train.jsonl");
        assertThat(Files.readString(out().resolve("README.md"))).contains("""
                        configs:
                        - config_name: accepted
                          data_files:
                          - split: train
                            path: accepted-train.jsonl
                          - split: validation
                            path: accepted-validation.jsonl
                        - config_name: preferences
                          data_files:
                          - split: train
                            path: preferences-train.jsonl
                        """);
        assertThat(manifest.provenance().strata()).isEqualTo(Map.of("en", 8L, "ko", 4L));
        assertThat(manifest.provenance().preferences())
                .containsExactly(new Provenance.Preferred("quality", JudgeKind.REWARD_MODEL, 1, 1.5, 1.5));
    }

    @Test
    void whoWroteThePreferredReplyIsToldByItsRecord() throws IOException {
        var manifest = export(
                out(),
                plan(ExportFormat.TRL_PREFERENCE),
                List.of(pair("r1", assistant("4"), assistant("5"), user("question 1"))),
                records());

        assertThat(manifest.provenance().models()).containsExactly(new Provenance.Model("rules-1", Exports.NOTICE));
        assertThat(manifest.provenance().strata()).isEqualTo(Map.of("en", 1L));
        assertThat(Files.readString(out().resolve("README.md")))
                .contains("**Notice** on what the model rules-1 wrote here: written by rules, for trying.");
    }

    @Test
    void theCardSaysWhoPreferredHowManyAndByHowMuch() throws IOException {
        var manifest = export(
                out(),
                plan(ExportFormat.TRL_PREFERENCE),
                List.of(
                        pair("r1", "quality", JudgeKind.REWARD_MODEL, 0.25),
                        pair("r2", "sum", JudgeKind.GROUND_TRUTH, 1),
                        pair("r3", "quality", JudgeKind.REWARD_MODEL, 1.5)));

        assertThat(manifest.provenance().preferences())
                .containsExactly(
                        new Provenance.Preferred("quality", JudgeKind.REWARD_MODEL, 2, 0.25, 1.5),
                        new Provenance.Preferred("sum", JudgeKind.GROUND_TRUTH, 1, 1, 1));
        assertThat(Files.readString(out().resolve("README.md"))).contains("""
                        | scorer | kind | pairs | least margin | largest margin |
                        | --- | --- | --- | --- | --- |
                        | quality | reward model | 2 | 0.25 | 1.5 |
                        | sum | ground truth | 1 | 1.0 | 1.0 |
                        """);
    }

    @Test
    void aLicenceIsNamedOnlyIfAllSourcesNameIt() {
        assertThat(head(Map.of("CC-BY-4.0", 2L))).contains("license: cc-by-4.0\n");
        assertThat(head(Map.of("Our own", 2L))).contains("license: other\nlicense_name: \"Our own\"\n");
        assertThat(head(Map.of("CC-BY-4.0", 2L, "", 1L))).doesNotContain("license");
        assertThat(head(Map.of("", 1L))).doesNotContain("license");
        assertThat(head(Map.of())).doesNotContain("license");
    }

    private static String head(Map<String, Long> licences) {
        return FrontMatter.of(manifest(
                new Provenance(List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), Map.of(), licences)));
    }

    private static Manifest manifest(Provenance provenance) {
        return new Manifest("facts", "trl-sft", "", "1", List.of(), 0, Map.of(), null, provenance, Map.of(), Map.of());
    }

    @Test
    void sizesHaveTheNamesOfHubs() {
        assertThat(List.of(0L, 999L, 1_000L, 9_999L, 1_000_000L, 999_999_999L, 1_000_000_000L))
                .extracting(FrontMatter::size)
                .containsExactly("n<1K", "n<1K", "1K<n<10K", "1K<n<10K", "1M<n<10M", "100M<n<1B", "n>1B");
    }

    @Test
    void otherPeoplesWordsAreNoMarkup() {
        var card = DatasetCard.of(manifest(new Provenance(
                List.of(),
                List.of(new Provenance.Template("a|b", "`x`\n---")),
                List.of(new Provenance.Model("<script>\n# m", "see [this](http://x)")),
                List.of(),
                List.of(),
                Map.of("a\n---\nb", 1L),
                Map.of(),
                Map.of("no: \"x\"\n---", 1L))));

        assertThat(card)
                .contains("license_name: \"no: \\\"x\\\" ---\"\n")
                .contains("\\<script\\> \\# m")
                .contains("see \\[this\\]\\(http://x\\)")
                .contains("| a\\|b | `x---` |")
                .contains("| a --- b | 1 |");
        assertThat(card.lines().filter("---"::equals)).hasSize(2);
    }
}
