package dev.millrace.cli;

import static dev.millrace.cli.Samples.RUN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.millrace.broker.EmbeddedBroker;
import dev.millrace.contracts.Budget;
import dev.millrace.contracts.RunCommand;
import dev.millrace.contracts.RunState;
import dev.millrace.contracts.Seed;
import dev.millrace.contracts.Targets;
import dev.millrace.contracts.Topic;
import dev.millrace.contracts.TopicNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs on a real broker; a script answers for the ledger. */
class RunIT {

    @TempDir
    private Path directory = Path.of("");

    private static EmbeddedBroker broker() {
        return SharedBroker.get();
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
            assertThat(other.err()).contains("the run facts/one exists with other terms, no target, not a target of");
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
            var ended = asked(installed);
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
    void aMissingTopicIsNamed() throws IOException {
        var bare = new Installed(broker().bootstrapServers(), new TopicNames("bare"));
        var said = asked(bare);
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("the topic bare.runs is missing");
    }

    /** A run of one prompt. */
    private Said asked(Installed installed) throws IOException {
        return installed.said(
                "run",
                "facts/one",
                "--recipe",
                "direct",
                "--prompts",
                prompts("a").toString());
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
