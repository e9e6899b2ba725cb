package dev.millrace.cli;

import static dev.millrace.cli.Samples.RUN;
import static dev.millrace.cli.Samples.accepted;
import static dev.millrace.cli.Samples.answer;
import static dev.millrace.cli.Samples.question;
import static dev.millrace.cli.Samples.rejected;
import static dev.millrace.cli.Samples.scored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.millrace.broker.EmbeddedBroker;
import dev.millrace.contracts.AcceptedRecord;
import dev.millrace.contracts.Budget;
import dev.millrace.contracts.RunCommand;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.RunState;
import dev.millrace.contracts.Seed;
import dev.millrace.contracts.Targets;
import dev.millrace.contracts.Topic;
import dev.millrace.contracts.TopicNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands on a real broker; a script answers for the ledger. */
class CommandsIT {

    @TempDir
    private static Path data = Path.of("");

    @TempDir
    private Path directory = Path.of("");

    private static @Nullable EmbeddedBroker started;

    @BeforeAll
    static void aBroker() {
        started = EmbeddedBroker.start(data.resolve("broker"));
    }

    @AfterAll
    static void noBroker() {
        broker().close();
    }

    private static EmbeddedBroker broker() {
        return Objects.requireNonNull(started, "the broker is started before all tests");
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
    void runSendsFollowsAndGoesOnWhereItStopped() throws IOException {
        var installed = Installed.on(broker(), "run");
        var prompts = prompts("a", "b", "c").toString();
        var command = new String[] {"run", "facts/one", "--recipe", "direct", "--prompts", prompts, "--window", "7"};
        try (var ledger = new ScriptedLedger(installed, RunState.DONE)) {
            var done = installed.said(command);
            assertThat(done.exit()).as(done.err()).isZero();
            assertThat(done.lastLine())
                    .isEqualTo("books: issued=3 settled=3 open=0 items=3 accepted=3 passed=0 rejected=0");
            assertThat(installed.on(Topic.RUNS, RunCommand.class)).hasSize(2);
            assertThat(installed.on(Topic.SEEDS, Seed.class)).hasSize(3);

            var again = installed.said(command);
            assertThat(again.exit()).isZero();
            assertThat(again.lastLine()).isEqualTo(done.lastLine());
            assertThat(installed.on(Topic.SEEDS, Seed.class)).hasSize(3);

            var other = installed.said("run", "facts/one", "--recipe", "direct", "--prompts", prompts, "--target", "9");
            assertThat(other.exit()).isEqualTo(2);
            assertThat(other.err()).contains("the run facts/one exists with other terms");
            assertThat(installed.on(Topic.SEEDS, Seed.class)).hasSize(3);
            assertThat(ledger).isNotNull();
        }
    }

    @Test
    void aDetachedRunIsAttachedToByTheSameCommand() throws IOException {
        var installed = Installed.on(broker(), "detach");
        var prompts = prompts("a", "b").toString();
        var sent = installed.said("run", "facts/one", "--recipe", "direct", "--prompts", prompts, "--detach");
        assertThat(sent.exit()).isZero();
        assertThat(sent.out()).contains("status facts/one --watch");
        try (var ledger = new ScriptedLedger(installed, RunState.DONE)) {
            var followed = installed.said("run", "facts/one", "--recipe", "direct", "--prompts", prompts);
            assertThat(followed.exit()).as(followed.err()).isZero();
            assertThat(followed.lastLine()).contains("accepted=2");
            var ids =
                    installed.on(Topic.SEEDS, Seed.class).stream().map(Seed::id).distinct();
            assertThat(ids).hasSize(2);
            assertThat(ledger).isNotNull();
        }
    }

    @Test
    void aRefusedRunSaysWhyAndSendsNoSeeds() throws IOException {
        var installed = Installed.on(broker(), "refused");
        var prompts = prompts("a").toString();
        try (var ledger = new ScriptedLedger(installed, RunState.DONE)) {
            var refused = installed.said("run", "facts/refused", "--recipe", "direct", "--prompts", prompts);
            assertThat(refused.exit()).isEqualTo(2);
            assertThat(refused.err()).isEqualTo("millrace: no lane \"fast\" is known\n");
            assertThat(installed.on(Topic.SEEDS, Seed.class)).isEmpty();
            assertThat(ledger).isNotNull();
        }
    }

    @Test
    void aRunThatEndsShortHasItsOwnExitCode() throws IOException {
        var installed = Installed.on(broker(), "short");
        try (var ledger = new ScriptedLedger(installed, RunState.SHORT)) {
            var ended = installed.said(
                    "run",
                    "facts/one",
                    "--recipe",
                    "direct",
                    "--prompts",
                    prompts("a").toString());
            assertThat(ended.exit()).isEqualTo(3);
            assertThat(ended.out()).contains("facts/one (direct) is short: budget");
            assertThat(ledger).isNotNull();
        }
    }

    @Test
    void runsArePausedResumedCancelledAndShown() {
        var installed = Installed.on(broker(), "steer");
        assertThat(installed.said("status").out()).contains("no run is known");
        assertThat(installed.said("pause", "facts/one").err()).contains("no run facts/one is known");
        try (var ledger = new ScriptedLedger(installed, RunState.DONE)) {
            var open = new RunCommand.Open(RUN, "c", "direct", "", 0, 0, Targets.NONE, Budget.NONE, Map.of());
            try (var producer = installed.producer(Map.of())) {
                send(producer, installed.message(Topic.RUNS, RUN.toString(), RUN, "", open));
            }
            await().until(() -> installed.said("status", "facts/one").exit() == 0);

            assertThat(installed.said("pause", "facts/one").out()).contains("facts/one (direct) is open, paused");
            assertThat(installed.said("status").out()).contains("paused");
            assertThat(installed.said("resume", "facts/one").out()).contains("facts/one (direct) is open\n");
            var cancelled = installed.said("cancel", "facts/one");
            assertThat(cancelled.exit()).isZero();
            assertThat(cancelled.out()).contains("facts/one (direct) is cancelled");
            assertThat(installed.said("status", "facts/one", "--watch").exit()).isEqualTo(4);
            assertThat(ledger).isNotNull();
        }
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

    @Test
    void aMissingTopicIsNamed() throws IOException {
        var bare = new Installed(broker().bootstrapServers(), new TopicNames("bare"));
        var said = bare.said(
                "run",
                "facts/one",
                "--recipe",
                "direct",
                "--prompts",
                prompts("a").toString());
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("the topic bare.runs is missing");
    }

    private static void send(Producer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> message) {
        var unused = producer.send(message);
    }

    private Path prompts(String... prompts) throws IOException {
        var text = new StringBuilder();
        for (var prompt : prompts) {
            text.append("{\"prompt\":\"").append(prompt).append("\"}\n");
        }
        return Files.writeString(directory.resolve("prompts.jsonl"), text);
    }
}
