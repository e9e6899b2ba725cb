package dev.millrace.cli;

import static dev.millrace.cli.Samples.RUN;
import static dev.millrace.cli.Samples.accepted;
import static dev.millrace.cli.Samples.answer;
import static dev.millrace.cli.Samples.pair;
import static dev.millrace.cli.Samples.progress;
import static dev.millrace.cli.Samples.question;
import static dev.millrace.cli.Samples.rejected;
import static dev.millrace.cli.Samples.scored;
import static dev.millrace.contracts.Books.EMPTY;
import static dev.millrace.contracts.RunState.DONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.millrace.broker.EmbeddedBroker;
import dev.millrace.cli.export.Manifest;
import dev.millrace.contracts.AcceptedRecord;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.Seed;
import dev.millrace.contracts.Topic;
import dev.millrace.contracts.TopicNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Topics and records on a real broker. */
class CommandsIT {

    @TempDir
    private Path directory = Path.of("");

    private static EmbeddedBroker broker() {
        return SharedBroker.get();
    }

    @Test
    void topicsAreComparedAndCreated() throws ExecutionException, InterruptedException {
        var fresh = new Installed(broker().bootstrapServers(), new TopicNames("topics"));
        var before = fresh.said("topics");
        assertThat(before.exit()).isEqualTo(1);
        assertThat(before.out()).contains("missing").doesNotContain("as it should be");

        var created = fresh.said("topics", "--create");
        assertThat(created.exit()).isZero();
        assertThat(created.out()).contains("as it should be").doesNotContain("missing");
        assertThat(fresh.said("topics", "--create").exit()).isZero();

        try (var admin = Admin.create(Map.of("bootstrap.servers", broker().bootstrapServers()))) {
            var topic = new ConfigResource(ConfigResource.Type.TOPIC, "topics.accepted");
            var shorter = new AlterConfigOp(new ConfigEntry("retention.ms", "1000"), AlterConfigOp.OpType.SET);
            admin.incrementalAlterConfigs(Map.of(topic, List.of(shorter))).all().get();
        }
        await().until(() -> fresh.said("topics").out().contains("retention.ms=1000"));
        var after = fresh.said("topics");
        assertThat(after.exit()).isEqualTo(1);
        assertThat(after.out()).contains("topics.accepted has retention.ms=1000, expected -1");
    }

    @Test
    void exportsWhatIsCommittedAndTheSameOffsetsGiveTheSameBytes() throws IOException {
        var installed = Installed.on(broker(), "export");
        var other = new AcceptedRecord(
                "o",
                new RunId("other", "one"),
                "",
                "p",
                0,
                accepted(question("o"), 0).messages(),
                Map.of(),
                List.of(),
                accepted(question("o"), 0).lineage(),
                1);
        try (var producer = installed.producer(Map.of("transactional.id", "export-test"))) {
            producer.initTransactions();
            producer.beginTransaction();
            send(producer, installed.message(accepted(question("a"), 0)));
            send(producer, installed.message(accepted(question("b"), 0)));
            send(producer, installed.message(other));
            producer.commitTransaction();
            producer.beginTransaction();
            send(producer, installed.message(accepted(question("aborted"), 0)));
            producer.flush();
            producer.abortTransaction();

            var first = directory.resolve("first");
            var exported = installed.said("export", "facts", "--out", first.toString());
            assertThat(exported.exit()).as(exported.err()).isZero();
            assertThat(exported.out()).contains("accepted.jsonl: 2 records");
            assertThat(Files.readAllLines(first.resolve("accepted.jsonl")))
                    .hasSize(2)
                    .allMatch(line -> line.contains("facts/one"));
            assertThat(first.resolve("preferences.jsonl")).doesNotExist();

            producer.beginTransaction();
            send(producer, installed.message(accepted(question("later"), 0)));
            producer.commitTransaction();

            var again = directory.resolve("again");
            var manifest = first.resolve("manifest.json").toString();
            assertThat(installed
                            .said("export", "facts", "--out", again.toString(), "--until", manifest)
                            .exit())
                    .isZero();
            for (var name : List.of("accepted.jsonl", "manifest.json")) {
                assertThat(again.resolve(name)).hasSameBinaryContentAs(first.resolve(name));
            }
            assertThat(installed
                            .said("export", "facts", "--out", first.toString())
                            .out())
                    .contains("3 records");
        }
        var unknown = installed.said(
                "export", "nobody", "--out", directory.resolve("none").toString());
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.err()).contains("no dataset nobody is known");
        assertThat(directory.resolve("none")).doesNotExist();
    }

    @Test
    void exportsForTrainersSplitByPromptAndAgainFromTheManifest() throws IOException {
        var installed = Installed.on(broker(), "trainers");
        try (var producer = installed.producer(Map.of())) {
            for (int i = 0; i < 40; i++) {
                var record = accepted(question("q" + i), 0);
                send(producer, installed.message(record));
                var pair = pair(record);
                send(producer, installed.message(Topic.PREFERENCES, "facts", RUN, pair.prompt(), pair));
            }
            send(producer, installed.message(Topic.PROGRESS, RUN.toString(), RUN, "", progress(DONE, EMPTY, EMPTY)));
        }
        var sft = directory.resolve("sft");
        var said = installed.said("export", "facts", "--format", "trl-sft", "--out", sft.toString());
        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(Files.readAllLines(sft.resolve("train.jsonl")))
                .hasSize(40)
                .containsOnly("{\"messages\":[{\"role\":\"user\",\"content\":\"How high is the tower?\"},"
                        + "{\"role\":\"assistant\",\"content\":\"It is 30 metres high.\"}]}");
        assertThat(sft.resolve("README.md")).content().contains("| document-qa | `hash` | facts/one |");

        var pairs = directory.resolve("pairs");
        var preference = installed.said(
                "export", "facts", "--format", "trl-preference", "--validation", "0.5", "--out", pairs.toString());
        assertThat(preference.exit()).as(preference.err()).isZero();
        var manifest = Manifest.read(Files.readAllBytes(pairs.resolve("manifest.json")), "manifest.json");
        assertThat(manifest.files()).extracting(Manifest.ExportedFile::count).contains(40L);
        assertThat(manifest.files().stream()
                        .mapToLong(Manifest.ExportedFile::count)
                        .sum())
                .as("one prompt is on one side")
                .isEqualTo(40);
        assertThat(manifest.until()).containsOnlyKeys("trainers.accepted", "trainers.preferences");

        try (var producer = installed.producer(Map.of())) {
            send(producer, installed.message(accepted(question("later"), 0)));
        }
        var parquet = directory.resolve("parquet");
        var until = pairs.resolve("manifest.json").toString();
        for (var name : List.of("first", "second")) {
            var again = installed.said(
                    "export",
                    "facts",
                    "--format",
                    "trl-sft",
                    "--file-type",
                    "parquet",
                    "--until",
                    until,
                    "--out",
                    parquet.resolve(name).toString());
            assertThat(again.out()).as(again.err()).contains("train.parquet: 40 records");
        }
        for (var name : List.of("train.parquet", "manifest.json", "README.md")) {
            assertThat(parquet.resolve("first").resolve(name))
                    .hasSameBinaryContentAs(parquet.resolve("second").resolve(name));
        }
        var refused = installed.said(
                "export",
                "facts",
                "--format",
                "trl-preference",
                "--out",
                sft.toString(),
                "--until",
                sft.resolve("manifest.json").toString());
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err())
                .contains(
                        "does not say how far trainers.preferences was read: it is of an export in the format trl-sft");
        assertThat(sft.resolve("train.jsonl")).exists();
        var beyond = Files.writeString(
                directory.resolve("beyond.json"), "{\"until\":{\"trainers.accepted\":{\"0\":1000000}}}");
        var endless = installed.said(
                "export", "facts", "--format", "trl-sft", "--out", sft.toString(), "--until", beyond.toString());
        assertThat(endless.exit()).isEqualTo(2);
        assertThat(endless.err())
                .containsPattern("trainers.accepted partition 0 ends at offset \\d+ at .*, before the 1000000");
        var none = installed.said("export", "facts", "--format", "helpsteer2", "--out", sft.toString());
        assertThat(none.err()).contains("41 records are left out: each has no five attributes");
        assertThat(sft.resolve("train.jsonl")).isEmptyFile();
    }

    @Test
    void explainsAcceptedAndRejectedRecords() {
        var installed = Installed.on(broker(), "explain");
        var question = question("tower");
        var answer = answer(question, 0);
        var good = accepted(answer, 0);
        var poor = rejected(answer, 1);
        var seed = new Seed(
                "tower",
                "facts",
                "one",
                "en",
                Map.of(),
                Map.of("document", "The tower is old."),
                "",
                List.of(),
                "",
                "",
                0);
        try (var producer = installed.producer(Map.of())) {
            send(producer, installed.message(Topic.SEEDS, "x", RUN, "", seed));
            for (var prompt : List.of(question, answer)) {
                send(producer, installed.message(Topic.PROMPTS, prompt.id(), RUN, prompt.id(), prompt));
                var scored = scored(prompt, "How old is it?", "Who built it?");
                send(producer, installed.message(Topic.SCORES, prompt.id(), RUN, prompt.id(), scored));
            }
            send(producer, installed.message(good));
            send(producer, installed.message(Topic.REJECTED, "facts", RUN, poor.prompt(), poor));
        }
        var accepted = installed.said("explain", good.id());
        assertThat(accepted.exit()).as(accepted.err()).isZero();
        assertThat(accepted.out())
                .containsSubsequence(
                        "The tower is old.", "stage question", "How old is it?", "stage answer", "accepted");
        var rejected = installed.said("explain", poor.id());
        assertThat(rejected.out()).containsSubsequence("stage answer", "Who built it?", "judge: the document does not");
        var unknown = installed.said("explain", "0000");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.err()).contains("no record 0000 is on explain.accepted or explain.rejected");
    }

    private static void send(Producer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> message) {
        var unused = producer.send(message);
    }
}
