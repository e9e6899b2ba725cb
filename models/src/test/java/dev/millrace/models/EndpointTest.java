package dev.millrace.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.Failure;
import dev.millrace.contracts.Reply;
import dev.millrace.contracts.Sampling;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndpointTest {

    private static final Sampling FIVE = new Sampling(5, 0.7, null, 100, List.of("END"), 40L);

    private final FakeTime time = new FakeTime();
    private final StubModel model = new StubModel();
    private final Endpoint endpoint = new Endpoint("teacher", 9, model, time.surroundings(), ModelWatcher.NOBODY);

    @Test
    void asksAServerThatIgnoresNForTheOthersWithOtherSeeds() {
        model.says(request -> StubModel.reply("seed " + request.sampling().seed()));

        var answer = ask();

        assertThat(answer.replies())
                .extracting(Reply::text)
                .containsExactly("seed 40", "seed 41", "seed 42", "seed 43", "seed 44");
        assertThat(answer.calls()).hasSize(5);
        assertThat(model.requests.get(4).sampling()).isEqualTo(new Sampling(1, 0.7, null, 100, List.of("END"), 44L));
    }

    @Test
    void asksOnlyForTheMissingOnes() {
        model.says(request -> request.sampling().n() >= 2 ? StubModel.reply("x", "y") : StubModel.reply("z"));

        var answer = ask();

        assertThat(answer.replies()).extracting(Reply::text).containsExactly("x", "y", "x", "y", "z");
        assertThat(answer.calls()).hasSize(3);
    }

    @Test
    void takesNoMoreThanAsked() {
        model.says(request -> StubModel.reply("1", "2", "3", "4", "5", "6"));

        assertThat(ask().replies()).hasSize(5);
    }

    @Test
    void keepsWhatIsThereWhenTheRestFailsForGood() {
        model.says(request -> {
            var seed = request.sampling().seed();
            if (seed != null && seed > 42) {
                throw ModelFailure.fault(FaultReason.CONTENT_FILTER, "filtered");
            }
            return StubModel.reply("fine");
        });

        var answer = ask();

        assertThat(answer.replies()).hasSize(3);
        assertThat(answer.failures()).containsExactly(new Failure("teacher", "content_filter", "filtered"));
    }

    @Test
    void aCompletionWithoutRepliesIsAskedAgain() {
        model.says(request -> StubModel.reply());
        var answer = endpoint.ask(StubModel.request("a"), Leave.ALWAYS).toCompletableFuture();
        assertThat(answer).isNotDone();

        model.says(request -> StubModel.reply("fine"));
        time.pass(Duration.ofSeconds(1));

        assertThat(answer.join().replies()).hasSize(1);
    }

    private Answer ask() {
        return endpoint.ask(StubModel.request("a", FIVE), Leave.ALWAYS)
                .toCompletableFuture()
                .join();
    }
}
