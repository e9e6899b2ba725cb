package dev.millrace.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.millrace.bench.endpoint.EndpointOptions;
import dev.millrace.bench.endpoint.SimulatedEndpoint;
import dev.millrace.bench.plant.Plant;
import dev.millrace.bench.plant.Runs;
import dev.millrace.contracts.Ids;
import dev.millrace.contracts.RunId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where more is done in between than the metadata of a commit has room for, the partition waits, and says so. */
class HoldBackIT {

    private static final RunId RUN = new RunId("hold", "back");
    private static final int SEEDS = 6_000;
    private static final int IN_FLIGHT = 1_500;
    private static final int METADATA = 1_024;
    private static final Path DIRECTORY = Path.of("target", "plants", "hold-back");
    private static final Duration LONG = Duration.ofSeconds(90);

    private final SimulatedEndpoint endpoint = new SimulatedEndpoint(EndpointOptions.USUAL.withSlots(2 * IN_FLIGHT));
    private final Plant plant = Plant.start(
            DIRECTORY,
            "-Dmillrace.filter.lanes=narrow",
            "-Dmillrace.generator.lane=narrow",
            "-Dmillrace.generator.commit-metadata=" + METADATA,
            "-Dmillrace.models.teacher.base-url=" + endpoint.address(),
            "-Dmillrace.models.teacher.model=teacher",
            "-Dmillrace.models.teacher.limit=fixed",
            "-Dmillrace.models.teacher.max-in-flight=" + IN_FLIGHT);

    @AfterEach
    void stop() {
        plant.close();
        endpoint.close();
    }

    @Test
    void aPartitionHoldsBackAndNothingThatWasDoneIsAskedAgain() throws Exception {
        plant.stop("generator");
        createLaneOfOnePartition();
        plant.start("generator");
        endpoint.keepWaiting("stuck");
        send();
        await("it holds back").atMost(LONG).until(this::holdsBack);
        await("all that was read is answered or stuck, and committed")
                .atMost(LONG)
                .during(Duration.ofSeconds(5))
                .until(this::state, before -> before.equals(state()));
        assertThat(endpoint.stats().prompts()).isLessThan(SEEDS);
        assertThat(GroupOffsets.committed(plant, "millrace-generator-narrow").values())
                .isNotEmpty()
                .allSatisfy(commit -> assertThat(commit.metadata()).hasSizeBetween(METADATA / 2, METADATA));

        plant.kill("generator");
        endpoint.keepWaiting("");
        plant.start("generator");
        await("the run ends").atMost(LONG).until(() -> plant.ended(RUN));
        var progress = plant.progress(RUN).orElseThrow();
        assertThat(progress.books().accepted()).isEqualTo(SEEDS);
        assertThat(progress.rebought()).isZero();

        assertThat(asked(1)).hasSize(SEEDS);
        assertThat(asked(2)).isNotEmpty().allMatch(prompt -> prompt.contains("stuck"));
        assertThat(asked(3)).isEmpty();
    }

    private List<Object> state() {
        return List.of(
                endpoint.stats().prompts(),
                endpoint.waiting("teacher"),
                GroupOffsets.committed(plant, "millrace-generator-narrow"));
    }

    private boolean holdsBack() throws IOException {
        return Files.readString(DIRECTORY.resolve("logs/generator.log")).contains("holds back");
    }

    private void createLaneOfOnePartition() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", plant.bootstrapServers()))) {
            var topic = plant.cluster().names().prompts("narrow");
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }
    }

    /** The prompts that were asked so often, at least. */
    private List<String> asked(int times) {
        return prompts().filter(prompt -> endpoint.asked(prompt) >= times).toList();
    }

    private static Stream<String> prompts() {
        return IntStream.range(0, SEEDS).mapToObj(i -> "Is it so? " + i + (i % 4 == 0 ? " stuck" : ""));
    }

    private void send() throws IOException {
        var seeds = prompts()
                .map(prompt -> Runs.seed(Ids.of(prompt), "prompt", prompt))
                .toList();
        var recipe = Runs.recipe("plain").replace("models: [teacher]", "models: [teacher]\n    lane: narrow");
        try (var sender = plant.cluster().sender()) {
            new Runs(sender).send(RUN, recipe, SEEDS, seeds);
        }
    }
}
