package dev.millrace.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.Failure;
import dev.millrace.contracts.Reply;
import dev.millrace.models.ModelWatcher.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GateTest {

    private final FakeTime time = new FakeTime();
    private final StubModel model = new StubModel();
    private final Heard heard = new Heard();
    private final Endpoint endpoint = new Endpoint("teacher", 2, model, time.surroundings(), heard);

    @Test
    void letsOnlySoManyThroughAndTheOthersInTheirOrder() {
        for (var text : List.of("a", "b", "c", "d")) {
            ask(text);
        }

        assertThat(model.asked()).containsExactly("a", "b");
        assertThat(endpoint.inFlight()).isEqualTo(2);
        assertThat(endpoint.inLine()).isEqualTo(2);

        model.open.get(1).complete(StubModel.reply("B"));

        assertThat(model.asked()).containsExactly("a", "b", "c");
    }

    @Test
    void asksAgainUntilASickEndpointAnswers() {
        model.fails(request -> ModelFailure.sick(true, "503"));
        var answer = ask("a");
        time.pass(Duration.ofMinutes(5));

        assertThat(answer.isDone()).isFalse();
        assertThat(endpoint.state()).isInstanceOf(EndpointState.Sick.class);
        assertThat(model.requests).hasSizeBetween(10, 30);

        model.says(request -> StubModel.reply("A"));
        time.pass(Duration.ofSeconds(30));

        assertThat(answer.texts()).containsExactly("A");
        assertThat(endpoint.state()).isEqualTo(new EndpointState.Healthy());
    }

    @Test
    void leavesTheEndpointAloneAsLongAsItWants() {
        model.fails(request -> ModelFailure.sick(Duration.ofSeconds(20), false, "429"));
        var first = ask("a");
        model.says(request -> StubModel.reply("fine"));
        var second = ask("b");

        time.pass(Duration.ofMillis(19_999));
        assertThat(model.requests).hasSize(1);

        time.pass(Duration.ofMillis(1));
        assertThat(first.texts()).containsExactly("fine");
        assertThat(second.texts()).containsExactly("fine");
    }

    @Test
    void waitsNoLongerThanTenMinutesForAnEndpointThatWantsAYear() {
        model.fails(request -> ModelFailure.sick(Duration.ofDays(365), false, "429"));
        var answer = ask("a");
        model.says(request -> StubModel.reply("fine"));

        time.pass(Duration.ofMinutes(10));

        assertThat(answer.texts()).containsExactly("fine");
    }

    @Test
    void givesUpAPromptThatKeepsFailingWhileOthersSucceed() {
        failing("bad");
        var bad = ask("bad");
        IntStream.range(0, 40).forEach(round -> {
            ask("good " + round);
            time.pass(Duration.ofSeconds(1));
        });

        assertThat(bad.failures()).containsExactly(new Failure("teacher", "keeps_failing", "500 for bad"));
        assertThat(model.asked()).filteredOn("bad"::equals).hasSize(5);
    }

    @Test
    void settlesThePromptThatKeepsFailingEvenIfItIsTheLastOne() {
        failing("bad");
        var bad = ask("bad");
        ask("good");

        time.pass(Duration.ofMinutes(2));

        assertThat(bad.failures()).extracting(Failure::reason).containsExactly("keeps_failing");
        assertThat(endpoint.state()).isEqualTo(new EndpointState.Healthy());
    }

    @Test
    void blamesNobodyForAnOutage() {
        model.says(request -> StubModel.reply("fine"));
        ask("before");
        model.fails(request -> ModelFailure.sick(true, "500"));
        var answers = IntStream.range(0, 20).mapToObj(each -> ask("p" + each)).toList();
        time.pass(Duration.ofMinutes(5));

        model.says(request -> StubModel.reply("fine"));
        time.pass(Duration.ofMinutes(1));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.texts()).containsExactly("fine"));
    }

    @Test
    void neverBlamesAPromptFor429() {
        model.says(request -> StubModel.reply("fine"));
        var before = ask("before");
        model.fails(request -> ModelFailure.sick(false, "429"));
        var answer = ask("a");
        time.pass(Duration.ofHours(1));

        assertThat(before.isDone()).isTrue();
        assertThat(answer.isDone()).isFalse();
    }

    @Test
    void aRefusedPromptFailsWithTheNextSuccess() {
        model.fails(request -> ModelFailure.fault(FaultReason.BAD_REQUEST, "400"));
        var refused = ask("a");
        assertThat(refused.isDone()).isFalse();

        model.says(request -> StubModel.reply("fine"));
        ask("b");

        assertThat(refused.failures()).containsExactly(new Failure("teacher", "bad_request", "400"));
    }

    @Test
    void aRefusedPromptFailsAfterAWhileWhereNobodyElseAsks() {
        model.fails(request -> ModelFailure.fault(FaultReason.BAD_REQUEST, "400"));
        var refused = ask("a");

        time.pass(Duration.ofSeconds(10));

        assertThat(refused.failures()).extracting(Failure::reason).containsExactly("bad_request");
    }

    @Test
    void twentyEqualRefusalsAreTheConfigurationsFaultAndRejectNothing() {
        model.fails(request -> ModelFailure.fault(FaultReason.BAD_REQUEST, "400 at token " + model.requests.size()));
        var answers = IntStream.range(0, 30).mapToObj(each -> ask("p" + each)).toList();

        assertThat(model.requests).hasSize(20);
        assertThat(endpoint.state().sentence())
                .startsWith(
                        "mend millrace.models.teacher.model: 20 requests without a success were refused alike: 400");

        time.pass(Duration.ofSeconds(95));
        assertThat(model.requests).hasSize(23);
        assertThat(answers).noneMatch(Asked::isDone);

        model.says(request -> StubModel.reply("fine"));
        time.pass(Duration.ofSeconds(30));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.texts()).containsExactly("fine"));
        assertThat(heard.states).containsExactly("misconfigured", "healthy");
    }

    @Test
    void waitsForWhoeverMendsTheKeyAndTriesOneCallNowAndThen() {
        model.fails(request -> ModelFailure.misconfigured("api-key", "401"));
        var answers = IntStream.range(0, 10).mapToObj(each -> ask("p" + each)).toList();
        time.pass(Duration.ofSeconds(299));

        assertThat(model.requests).hasSize(1 + 9);
        assertThat(endpoint.state())
                .isInstanceOfSatisfying(
                        EndpointState.Misconfigured.class,
                        wrong -> assertThat(wrong.key()).isEqualTo("millrace.models.teacher.api-key"));

        model.says(request -> StubModel.reply("fine"));
        time.pass(Duration.ofSeconds(1));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.texts()).containsExactly("fine"));
    }

    @Test
    void severalCallsThatMeetAWrongKeyRestOnlyOnce() {
        var first = ask("a");
        var second = ask("b");
        model.open.forEach(call -> call.completeExceptionally(ModelFailure.misconfigured("api-key", "401")));
        model.fails(request -> ModelFailure.misconfigured("api-key", "401"));

        time.pass(Duration.ofSeconds(60));

        assertThat(model.requests).hasSize(2 + 2);
        assertThat(List.of(first, second)).noneMatch(Asked::isDone);
    }

    @Test
    void aFinalFaultDoesNotWait() {
        model.fails(request -> ModelFailure.fault(FaultReason.TOO_LONG, "400 context"));

        assertThat(ask("a").failures()).containsExactly(new Failure("teacher", "too_long", "400 context"));
    }

    @Test
    void aBrokenModelIsTriedAgain() {
        model.says(request -> {
            throw new IllegalStateException("a bug");
        });
        var answer = ask("a");
        model.says(request -> StubModel.reply("fine"));
        time.pass(Duration.ofSeconds(1));

        assertThat(answer.texts()).containsExactly("fine");
    }

    @Test
    void tellsHowEachCallEnded() {
        model.fails(request -> ModelFailure.unreadable("garbage"));
        ask("a");
        model.says(request -> StubModel.reply("fine"));
        time.pass(Duration.ofSeconds(1));

        assertThat(heard.outcomes).containsExactly(Outcome.UNREADABLE, Outcome.ANSWERED);
    }

    private void failing(String text) {
        model.says(request -> {
            if (request.messages().get(0).content().equals(text)) {
                throw ModelFailure.sick(true, "500 for " + text);
            }
            return StubModel.reply("fine");
        });
    }

    private Asked ask(String text) {
        return new Asked(endpoint.ask(StubModel.request(text), Leave.ALWAYS).toCompletableFuture());
    }

    private record Asked(CompletableFuture<Answer> answer) {

        boolean isDone() {
            return answer.isDone();
        }

        List<String> texts() {
            return now().replies().stream().map(Reply::text).toList();
        }

        List<Failure> failures() {
            return now().failures();
        }

        private Answer now() {
            assertThat(answer).isDone();
            return answer.join();
        }
    }
}
