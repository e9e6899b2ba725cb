package dev.millrace.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.millrace.bench.endpoint.EndpointOptions;
import dev.millrace.bench.endpoint.SimulatedEndpoint;
import dev.millrace.bench.plant.Plant;
import dev.millrace.bench.plant.Runs;
import dev.millrace.broker.EmbeddedBroker;
import dev.millrace.cli.kafka.Connection;
import dev.millrace.cli.process.Cleanup;
import dev.millrace.contracts.Ids;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.TopicNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
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
    private final EmbeddedBroker broker = broker();
    private final Plant plant = Plant.beside(
            DIRECTORY.resolve("services"),
            new Connection(broker.bootstrapServers(), Map.of(), TopicNames.DEFAULT),
            Map.of(),
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
        broker.close();
        endpoint.close();
    }

    @Test
    void aPartitionHoldsBackAndNothingThatWasDoneIsAskedAgain() throws Exception {
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
        return Files.readString(DIRECTORY.resolve("services/logs/generator.log"))
                .contains("holds back");
    }

    /** A broker with a lane of one partition. */
    private static EmbeddedBroker broker() {
        var data = DIRECTORY.resolve("broker").toAbsolutePath();
        Cleanup.remove(data);
        var broker = EmbeddedBroker.start(data);
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            var topic = TopicNames.DEFAULT.prompts("narrow");
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
        return broker;
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
