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
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A crash repeats only what was in flight, though a call is stuck on every partition and all behind it is done. */
class RepeatIT {

    private static final RunId RUN = new RunId("repeat", "one");
    private static final int IN_FLIGHT = 256;
    private static final int SEEDS = 1_200;
    private static final int STUCK = 40;
    private static final Duration LONG = Duration.ofSeconds(60);

    private final SimulatedEndpoint endpoint = new SimulatedEndpoint(EndpointOptions.USUAL);
    private final Plant plant = Plant.start(
            Path.of("target", "plants", "repeat"),
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
    void onlyWhatWasInFlightIsAskedAgain() throws Exception {
        endpoint.keepWaiting("stuck");
        endpoint.allow("teacher", SEEDS / 2);
        send();
        await("half is answered, and as many calls as may be wait")
                .atMost(LONG)
                .until(() -> endpoint.stats().prompts() == SEEDS / 2 + IN_FLIGHT
                        && endpoint.waiting("teacher") == IN_FLIGHT);
        await("what is done is committed")
                .atMost(LONG)
                .during(Duration.ofSeconds(3))
                .until(
                        () -> GroupOffsets.committed(plant, "millrace-generator"),
                        before -> before.equals(GroupOffsets.committed(plant, "millrace-generator")));
        var settled = GroupOffsets.committed(plant, "millrace-generator");
        await("calls may be stuck for a minute, and the channel waits for them")
                .atMost(LONG.multipliedBy(2))
                .during(LONG)
                .until(() -> GroupOffsets.committed(plant, "millrace-generator").equals(settled)
                        && endpoint.waiting("teacher") == IN_FLIGHT);

        plant.kill("generator");
        var askedBefore = asked(1);
        endpoint.keepWaiting("");
        plant.start("generator");
        endpoint.allow("teacher", Long.MAX_VALUE);
        await("the run ends").atMost(LONG).until(() -> plant.ended(RUN));
        plant.awaitBalance(RUN);

        var twice = asked(2);
        assertThat(asked(1)).hasSize(SEEDS);
        assertThat(twice).hasSizeLessThanOrEqualTo(IN_FLIGHT).isSubsetOf(askedBefore);
        assertThat(twice).filteredOn(prompt -> prompt.contains("stuck")).isNotEmpty();
        assertThat(plant.progress(RUN).orElseThrow().rebought()).isZero();
    }

    /** The prompts that were asked so often, at least. */
    private Set<String> asked(int times) {
        return prompts().filter(prompt -> endpoint.asked(prompt) >= times).collect(Collectors.toSet());
    }

    private static Stream<String> prompts() {
        return IntStream.range(0, SEEDS).mapToObj(i -> "Is it so? " + i + (i < STUCK ? " stuck" : ""));
    }

    private void send() throws IOException {
        var seeds = prompts()
                .map(prompt -> Runs.seed(Ids.of(prompt), "prompt", prompt))
                .toList();
        try (var sender = plant.cluster().sender()) {
            new Runs(sender).send(RUN, Runs.recipe("plain"), SEEDS, seeds);
        }
    }
}
