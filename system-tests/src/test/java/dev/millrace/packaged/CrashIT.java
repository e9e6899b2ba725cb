package dev.millrace.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.millrace.bench.endpoint.EndpointOptions;
import dev.millrace.bench.endpoint.Latency;
import dev.millrace.bench.endpoint.Script;
import dev.millrace.bench.endpoint.SimulatedEndpoint;
import dev.millrace.bench.plant.Plant;
import dev.millrace.bench.plant.Runs;
import dev.millrace.contracts.AcceptedRecord;
import dev.millrace.contracts.Books;
import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.RunProgress;
import dev.millrace.contracts.RunState;
import dev.millrace.contracts.Topic;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every service is killed in the middle of a run of three stages, and the books balance all the same. */
class CrashIT {

    private static final RunId RUN = new RunId("crash", "three-stages");
    private static final int SEEDS = 80;
    private static final int WINDOW = 64;
    private static final Duration LONG = Duration.ofSeconds(90);

    /** When a service was killed: what the topics showed, and what the ledger had said last. */
    private record Moment(Books shown, Books said) {}

    private final SimulatedEndpoint endpoint = new SimulatedEndpoint(EndpointOptions.USUAL
            .withSlots(2 * WINDOW)
            .withLatency(Latency.fixed(500))
            .withScript(CrashIT::reply));
    private final Plant plant = Plant.start(
            Path.of("target", "plants", "crash"),
            "-Dmillrace.models.teacher.base-url=" + endpoint.address(),
            "-Dmillrace.models.teacher.model=teacher",
            "-Dmillrace.models.teacher.max-in-flight=" + WINDOW,
            "-Dmillrace.models.judge.base-url=" + endpoint.address(),
            "-Dmillrace.models.judge.model=judge",
            "-Dmillrace.models.judge.max-in-flight=" + WINDOW);

    @AfterEach
    void stop() {
        plant.close();
        endpoint.close();
    }

    @Test
    void losesNothingAndBooksNothingTwice() throws IOException, InterruptedException {
        var killedAt = new ArrayList<Moment>();
        endpoint.allow("teacher", 60);
        endpoint.allow("judge", 0);
        send();

        await("the generator waits for answers")
                .atMost(LONG)
                .until(() -> endpoint.waiting("teacher") >= 20
                        && plant.books().recounted().total().settled() > 0);
        killedAt.add(killed("generator"));
        plant.start("generator");

        endpoint.allow("teacher", Long.MAX_VALUE);
        await("the scorer waits for verdicts").atMost(LONG).until(() -> endpoint.waiting("judge") >= 20);
        killedAt.add(killed("scorer"));
        plant.start("scorer");

        endpoint.allow("judge", Long.MAX_VALUE);
        await("records are accepted")
                .atMost(LONG)
                .until(() -> plant.books().recounted().total().accepted() >= 5);
        killedAt.add(killed("filter"));
        plant.start("filter");

        var ended = end();
        assertThat(ended.state()).isEqualTo(RunState.DONE);
        assertInTheMiddle(killedAt, ended.books());
        assertNothingIsLost(ended);
        assertNothingIsThereTwice(ended);
    }

    /** Kills a service and looks at the books while it is dead. */
    private Moment killed(String service) throws InterruptedException {
        plant.kill(service);
        return new Moment(
                plant.books().recounted().total(),
                plant.progress(RUN).map(RunProgress::books).orElse(Books.EMPTY));
    }

    private RunProgress end() {
        await("the run ends").atMost(LONG).until(() -> plant.ended(RUN));
        plant.awaitBalance(RUN);
        return plant.progress(RUN).orElseThrow();
    }

    private static void assertInTheMiddle(List<Moment> killedAt, Books end) {
        assertThat(killedAt).hasSize(3).allSatisfy(moment -> {
            assertInTheMiddle(moment.shown, end);
            assertInTheMiddle(moment.said, end);
        });
    }

    private static void assertInTheMiddle(Books then, Books end) {
        assertThat(then.open()).isGreaterThanOrEqualTo(20);
        assertThat(then.settled()).isPositive().isLessThan(end.issued() * 8 / 10);
    }

    private void assertNothingIsLost(RunProgress ended) {
        var books = ended.books();
        assertThat(ended.balance()).isTrue();
        assertThat(ended.stages())
                .hasSize(3)
                .allSatisfy(stage -> assertThat(stage.books().issued()).isPositive());
        assertThat(books.issued()).isGreaterThan(200).isEqualTo(books.settled());
        assertThat(books.items()).isEqualTo(books.accepted() + books.passed() + books.rejected() + books.pending());
        assertThat(List.of(
                        books.open(),
                        books.pending(),
                        books.dropped(),
                        ended.seeds().waiting()))
                .containsOnly(0L);
        var asked = plant.on(Topic.PROMPTS, Prompt.class).stream()
                .filter(prompt -> prompt.stage().equals("aspect"))
                .map(Prompt::parent)
                .collect(Collectors.toSet());
        assertThat(asked).isEqualTo(seedIds());
    }

    private void assertNothingIsThereTwice(RunProgress ended) {
        var ids = plant.on(Topic.ACCEPTED, AcceptedRecord.class).stream()
                .map(AcceptedRecord::id)
                .toList();
        assertThat(ids).doesNotHaveDuplicates().hasSize((int) ended.books().accepted());
    }

    private void send() throws IOException {
        var seeds = seedIds().stream()
                .map(id -> Runs.seed(id, "subject", "subject " + id))
                .toList();
        try (var sender = plant.cluster().sender()) {
            new Runs(sender).send(RUN, Runs.recipe("three-stages"), WINDOW, seeds);
        }
    }

    private static Set<String> seedIds() {
        var ids = new HashSet<String>();
        for (int i = 0; i < SEEDS; i++) {
            ids.add("seed-" + i);
        }
        return ids;
    }

    /** Another text on each call, another number of items, and sometimes nothing of use. */
    private static String reply(String prompt, long number) {
        return number % 19 == 18 ? "" : Script.stages(prompt, number);
    }
}
