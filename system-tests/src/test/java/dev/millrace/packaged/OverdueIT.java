package dev.millrace.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.millrace.bench.plant.Plant;
import dev.millrace.bench.plant.Runs;
import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.Report;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.RunState;
import dev.millrace.contracts.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Prompts whose messages were destroyed on their way are found, and asked again when somebody says so. */
class OverdueIT {

    private static final RunId RUN = new RunId("overdue", "one");
    private static final int LOST = 30;
    private static final int SEEDS = 40;
    private static final Duration LONG = Duration.ofSeconds(60);

    private final Plant plant = Plant.start(Path.of("target", "plants", "overdue"), "-Dmillrace.filter.overdue=6s");

    @AfterEach
    void stop() {
        plant.close();
    }

    @Test
    void theyBecomeAFindingAndTheRunEndsAllTheSame() throws Exception {
        plant.kill("generator");
        try (var sender = plant.cluster().sender()) {
            var runs = new Runs(sender);
            runs.open(RUN, Runs.recipe("plain"), SEEDS);
            runs.send(RUN, Runs.questions(0, LOST));
            await("prompts are issued").atMost(LONG).until(() -> issued() == LOST);
            destroyPrompts();
            plant.start("generator");
            runs.send(RUN, Runs.questions(LOST, SEEDS));
            runs.seal(RUN, SEEDS);
        }

        await("they are found").atMost(LONG).until(this::found, String.valueOf(LOST)::equals);
        assertThat(plant.progress(RUN).orElseThrow().books().open()).isEqualTo(LOST);
        assertThat(plant.ended(RUN)).isFalse();

        millrace("resume", RUN.toString(), "--overdue", "--bootstrap-servers", plant.bootstrapServers());

        await("the run ends").atMost(LONG).until(() -> plant.ended(RUN));
        var ended = plant.progress(RUN).orElseThrow();
        assertThat(ended.state()).isEqualTo(RunState.DONE);
        assertThat(ended.balance()).isTrue();
        assertThat(ended.books().issued()).isEqualTo(SEEDS);
        assertThat(ended.books().settled()).isEqualTo(SEEDS);
        await("what was open is no finding any more").atMost(LONG).until(this::found, "0"::equals);
    }

    private long issued() {
        return plant.on(Topic.PROMPTS, Prompt.class).size();
    }

    /** How many overdue prompts the newest report says there are. */
    private String found() {
        return plant.on(Topic.REPORTS, Report.class).stream()
                .filter(report -> report.check().equals("overdue"))
                .map(report -> report.details().getOrDefault("overdue", ""))
                .reduce("", (earlier, later) -> later);
    }

    /** All that stands on the prompts topic, as if its disk were lost. */
    private void destroyPrompts() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", plant.bootstrapServers()))) {
            var topic = plant.cluster().names().of(Topic.PROMPTS);
            var partitions = admin.describeTopics(List.of(topic)).allTopicNames().get().values().stream()
                    .flatMap(described -> described.partitions().stream())
                    .collect(Collectors.toMap(
                            partition -> new TopicPartition(topic, partition.partition()),
                            partition -> OffsetSpec.latest()));
            var ends = admin.listOffsets(partitions).all().get();
            admin.deleteRecords(ends.entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey,
                                    end -> RecordsToDelete.beforeOffset(
                                            end.getValue().offset()))))
                    .all()
                    .get();
        }
        assertThat(issued()).isZero();
    }

    /** The command line as its user has it. */
    private static void millrace(String... words) throws IOException, InterruptedException {
        try (var jars = Files.newDirectoryStream(Path.of("..", "cli", "target"), "millrace-cli-*.jar")) {
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-jar",
                    jars.iterator().next().toString()));
            command.addAll(List.of(words));
            assertThat(new ProcessBuilder(command).inheritIO().start().waitFor())
                    .isZero();
        }
    }
}
