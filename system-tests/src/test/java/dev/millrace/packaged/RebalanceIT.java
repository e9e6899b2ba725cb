package dev.millrace.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.millrace.bench.endpoint.EndpointOptions;
import dev.millrace.bench.endpoint.Latency;
import dev.millrace.bench.endpoint.SimulatedEndpoint;
import dev.millrace.bench.plant.Plant;
import dev.millrace.bench.plant.Runs;
import dev.millrace.contracts.RunId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Partitions go to a second generator and come back, and calls that were begun for them end first. */
class RebalanceIT {

    private static final RunId RUN = new RunId("rebalance", "one");
    private static final String GROUP = "millrace-generator";
    private static final int IN_FLIGHT = 256;
    private static final int SEEDS = 2_400;
    private static final int STUCK = 12;
    private static final Duration LONG = Duration.ofSeconds(90);

    private final SimulatedEndpoint endpoint = new SimulatedEndpoint(
            EndpointOptions.USUAL.withSlots(2 * IN_FLIGHT).withLatency(Latency.logNormal(2_000, 0.5, 1)));
    private final Plant plant = Plant.start(
            Path.of("target", "plants", "rebalance"),
            "-Dmillrace.models.teacher.base-url=" + endpoint.address(),
            "-Dmillrace.models.teacher.model=teacher",
            "-Dmillrace.models.teacher.limit=fixed",
            "-Dmillrace.models.teacher.max-in-flight=" + IN_FLIGHT,
            "-Dmillrace.generator.drain=10s");

    @AfterEach
    void stop() {
        plant.close();
        endpoint.close();
    }

    @Test
    void onlyCallsThatDoNotEndInTimeAreMadeTwice() throws Exception {
        endpoint.keepWaiting("stuck");
        try (var sender = plant.cluster().sender()) {
            var seeds = IntStream.range(0, SEEDS)
                    .mapToObj(i -> Runs.seed("s" + i, "prompt", prompt(i)))
                    .toList();
            new Runs(sender).send(RUN, Runs.recipe("plain"), SEEDS, seeds);
        }
        awaitAsked(SEEDS / 6 + IN_FLIGHT);

        plant.start("generator-2");
        await("each instance has half of the partitions").atMost(LONG).until(this::partitions, List.of(2, 2)::equals);
        awaitAsked(SEEDS / 2 + IN_FLIGHT);
        plant.stop("generator-2");
        await("the first has all of them again").atMost(LONG).until(this::partitions, List.of(4)::equals);
        endpoint.keepWaiting("");
        await("the run ends").atMost(LONG).until(() -> plant.ended(RUN));
        plant.awaitBalance(RUN);

        assertThat(endpoint.stats().prompts()).isEqualTo(SEEDS);
        assertThat(IntStream.range(0, SEEDS).mapToObj(RebalanceIT::prompt))
                .filteredOn(prompt -> endpoint.asked(prompt) > 1)
                .allMatch(prompt -> prompt.contains("stuck"));
    }

    private static String prompt(int number) {
        return "Is it so? " + number + (number < STUCK ? " stuck" : "");
    }

    private void awaitAsked(int prompts) {
        await(prompts + " prompts were asked")
                .atMost(LONG)
                .until(() -> endpoint.stats().prompts() >= prompts);
    }

    /** How many partitions each member of the generator's group has. */
    private List<Integer> partitions() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", plant.bootstrapServers()))) {
            return admin.describeConsumerGroups(List.of(GROUP)).all().get().values().stream()
                    .flatMap(group -> group.members().stream())
                    .map(member -> member.assignment().topicPartitions().size())
                    .toList();
        }
    }
}
