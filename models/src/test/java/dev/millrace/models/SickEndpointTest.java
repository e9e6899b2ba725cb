package dev.millrace.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.Failure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Prompts that an endpoint cannot bear are told apart from an endpoint that fails whatever it is asked. */
class SickEndpointTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final FakeTime time = new FakeTime();
    private final SimulatedServer server = new SimulatedServer(time, 11);
    private final Heard heard = new Heard();
    private final Endpoint endpoint = new Endpoint("teacher", 256, server, time.surroundings(), heard);

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 30, 100})
    void promptsThatAlwaysFailSettleEvenIfNothingElseIsThere(int prompts) {
        failIf(request -> isBad(request));
        var bad = ask("bad", prompts);

        time.pass(Duration.ofMinutes(5));

        assertThat(reasons(bad)).hasSize(prompts).containsOnly("keeps_failing");
        assertThat(server.probed()).isBetween(1, 2 * prompts + 50);
        assertThat(endpoint.state()).isEqualTo(new EndpointState.Healthy());
    }

    @ParameterizedTest
    @CsvSource({"10, 20", "2, 40"})
    void whereManyPromptsAlwaysFailTheOthersGoOn(int oneOf, int seconds) {
        failIf(request -> isBad(request));
        var good = new ArrayList<CompletableFuture<Answer>>();
        var bad = new ArrayList<CompletableFuture<Answer>>();
        for (int i = 0; i < 2_000 / oneOf; i++) {
            bad.addAll(ask("bad", 1));
            good.addAll(ask("good", oneOf - 1));
        }

        time.pass(Duration.ofSeconds(seconds));
        assertThat(good).allMatch(CompletableFuture::isDone);

        time.pass(Duration.ofMinutes(10));
        assertThat(reasons(good)).isEmpty();
        assertThat(reasons(bad)).hasSize(bad.size()).containsOnly("keeps_failing");
    }

    @Test
    void isFoundSickAsSoonAsAllThatWasInFlightHasTimedOut() {
        server.has(0).queues(Duration.ofMinutes(5));
        ask("good", 1_000);

        time.pass(Duration.ofMinutes(5).plus(SECOND));

        assertThat(endpoint.state().word()).isEqualTo("sick");
    }

    @Test
    void anOutageOfAnHourUsesUpNoAttempts() {
        var calls = ask("good", 3_000);
        time.pass(SECOND);
        failIf(request -> true);
        time.pass(Duration.ofHours(1));

        assertThat(endpoint.state()).isInstanceOf(EndpointState.Sick.class);

        server.isWell();
        time.pass(Duration.ofMinutes(2));
        assertThat(reasons(calls)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 30, 60})
    void anEndpointThatFailsEveryNowAndThenRejectsOnlyWhatAlwaysFails(int percent) {
        var lot = RandomGeneratorFactory.of("L64X128MixRandom").create(percent);
        failIf(request -> isBad(request) || lot.nextInt(100) < percent);
        var bad = ask("bad", 2);
        var good = ask("good", 5_000);

        time.pass(Duration.ofHours(1));

        assertThat(reasons(good)).isEmpty();
        assertThat(reasons(bad)).containsExactly("keeps_failing", "keeps_failing");
    }

    @Test
    void anEndpointThatComesAndGoesRejectsOnlyWhatAlwaysFails() {
        failIf(request -> isBad(request) || time.millis() / 20_000 % 2 == 1);
        var bad = ask("bad", 2);
        var good = ask("good", 10_000);

        time.pass(Duration.ofMinutes(15));

        assertThat(reasons(good)).isEmpty();
        assertThat(reasons(bad)).containsExactly("keeps_failing", "keeps_failing");
    }

    @Test
    void aServerThatEndsItsCallsButTakesNoNewOnesRejectsNothing() {
        var slow = new SlowServer(time);
        var ending = new Endpoint("teacher", 64, slow, time.surroundings(), heard);
        var calls = IntStream.range(0, 500)
                .mapToObj(each ->
                        ending.ask(StubModel.request("p" + each), Leave.ALWAYS).toCompletableFuture())
                .toList();
        for (int i = 0; i < 5; i++) {
            time.pass(Duration.ofSeconds(50));
            slow.ending = true;
            time.pass(Duration.ofMinutes(1));
            slow.ending = false;
        }
        time.pass(Duration.ofMinutes(30));

        assertThat(reasons(calls)).isEmpty();
    }

    @Test
    void anAnswerToACallThatBeganBeforeItBlamesNoPrompt() {
        var slow = new SlowServer(time);
        var ending = new Endpoint("teacher", 64, slow, time.surroundings(), heard);
        IntStream.range(0, 60).forEach(each -> ending.ask(StubModel.request("old" + each), Leave.ALWAYS));
        slow.ending = true;
        var late = ending.ask(StubModel.request("late"), Leave.ALWAYS).toCompletableFuture();
        time.pass(Duration.ofMinutes(2));
        assertThat(late).isNotDone();

        slow.ending = false;
        time.pass(Duration.ofMinutes(2));
        assertThat(reasons(List.of(late))).isEmpty();
    }

    @Test
    void isFoundSickBesideCallsThatAreStillInFlight() {
        var slow = new SlowServer(time);
        var ending = new Endpoint("teacher", 64, slow, time.surroundings(), heard);
        IntStream.range(0, 60).forEach(each -> ending.ask(StubModel.request("old" + each), Leave.ALWAYS));
        slow.ending = true;
        IntStream.range(0, 1_000).forEach(each -> ending.ask(StubModel.request("new" + each), Leave.ALWAYS));

        time.pass(Duration.ofSeconds(9));

        assertThat(ending.state().word()).isEqualTo("sick");
        assertThat(ending.inFlight()).isBetween(60, 61);
        assertThat(slow.asked).isLessThan(60 + 3 * 64);
    }

    @Test
    void tellsWhatItsOwnProbesCost() {
        failIf(request -> isBad(request));
        ask("bad", 1);
        time.pass(Duration.ofMinutes(5));

        assertThat(heard.probes).hasSize(server.probed()).allSatisfy(call -> {
            assertThat(call.alias()).isEqualTo("teacher");
            assertThat(call.tokens().prompt()).isPositive();
        });
        assertThat(heard.purposes).contains("probe", "teacher");
    }

    @Test
    void anEndpointThatCannotBeProbedStillRecovers() {
        server.fails(request -> request.purpose().equals("probe")
                ? ModelFailure.fault(FaultReason.BAD_REQUEST, "400")
                : ModelFailure.sick(true, "500"));
        ask("bad", 3);
        var calls = ask("good", 500);
        time.pass(Duration.ofMinutes(5));
        assertThat(calls).noneMatch(CompletableFuture::isDone);

        server.fails(request -> request.purpose().equals("probe")
                ? ModelFailure.fault(FaultReason.BAD_REQUEST, "400")
                : isBad(request) ? ModelFailure.sick(true, "500") : null);
        time.pass(Duration.ofMinutes(4));
        assertThat(reasons(calls)).isEmpty();
    }

    @Test
    void leavesItAloneAsLongAsItWantsWhereItTakesNothing() {
        server.fails(request -> ModelFailure.sick(Duration.ofMinutes(2), false, "429"));
        ask("good", 1_000);
        time.pass(SECOND);
        var asked = server.asked();

        time.pass(Duration.ofSeconds(118));
        assertThat(server.asked()).isEqualTo(asked);

        server.isWell();
        time.pass(Duration.ofSeconds(2));
        assertThat(server.asked()).isGreaterThan(asked);
    }

    @Test
    void leavesItAloneSoLongOnlyOnce() {
        server.fails(request -> ModelFailure.sick(Duration.ofMinutes(2), false, "429"));
        ask("good", 10);
        time.pass(SECOND);
        server.fails(request -> ModelFailure.sick(false, "429"));
        time.pass(Duration.ofMinutes(2));
        var asked = server.asked();

        time.pass(Duration.ofSeconds(90));

        assertThat(server.asked() - asked).isBetween(3, 12);
    }

    @Test
    void goesOnWithTheOthersWhereOnlyOneIsTooMuch() {
        server.has(100).refuses(ModelFailure.sick(Duration.ofMinutes(2), false, "429"));
        ask("good", 5_000);
        time.pass(Duration.ofSeconds(15));

        assertThat(server.busyShareIn(Duration.ofSeconds(30))).isGreaterThan(0.95);
    }

    @Test
    void anEndpointThatNobodyAsksAnyMoreIsNotSick() {
        var given = new boolean[] {true};
        failIf(request -> true);
        var call = endpoint.ask(StubModel.request("a"), () -> given[0]).toCompletableFuture();
        time.pass(Duration.ofMinutes(5));
        assertThat(endpoint.state().word()).isEqualTo("sick");

        given[0] = false;
        server.isWell();
        time.pass(Duration.ofMinutes(1));

        assertThat(call).isCompletedExceptionally();
        assertThat(endpoint.state().word()).isEqualTo("healthy");
    }

    @Test
    void aDrainDoesNotWaitForAProbe() {
        var model = new StubModel().fails(request -> ModelFailure.sick(true, "500"));
        var sick = new Endpoint("teacher", 4, model, time.surroundings(), heard);
        sick.ask(StubModel.request("a"), Leave.ALWAYS);
        time.pass(Duration.ofSeconds(2));
        model.hangs();
        time.pass(Duration.ofMinutes(1));
        assertThat(model.requests.get(model.requests.size() - 1).purpose()).isEqualTo("probe");
        assertThat(model.open).hasSize(1);

        assertThat(sick.drain()).isCompleted();
    }

    private void failIf(Predicate<ModelRequest> failing) {
        server.fails(request -> failing.test(request) ? ModelFailure.sick(true, "500") : null);
    }

    private static boolean isBad(ModelRequest request) {
        return request.messages().get(0).content().startsWith("bad");
    }

    private List<CompletableFuture<Answer>> ask(String name, int prompts) {
        return IntStream.range(0, prompts)
                .mapToObj(each -> endpoint.ask(StubModel.request(name + each), Leave.ALWAYS)
                        .toCompletableFuture())
                .toList();
    }

    /** Why prompts were given up, all of which have settled. */
    private static List<String> reasons(List<CompletableFuture<Answer>> answers) {
        assertThat(answers).allMatch(CompletableFuture::isDone);
        return answers.stream()
                .flatMap(answer -> answer.join().failures().stream())
                .map(Failure::reason)
                .toList();
    }
}
