package dev.millrace.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** A gate that lets two calls through, and is asked not to let others. */
class GateClosesTest {

    private final FakeTime time = new FakeTime();
    private final StubModel model = new StubModel();
    private final Endpoint endpoint = new Endpoint("teacher", 2, model, time.surroundings(), ModelWatcher.NOBODY);

    @Test
    void drainsWhatIsInFlightAndStartsNothingMore() {
        var inFlight = ask("a", Leave.ALWAYS);
        var failing = ask("b", Leave.ALWAYS);
        var waiting = ask("c", Leave.ALWAYS);

        var drained = Models.of(List.of(endpoint)).drain().toCompletableFuture();
        assertThat(drained).isNotDone();
        model.open.get(0).complete(StubModel.reply("A"));
        model.open.get(1).completeExceptionally(ModelFailure.sick(true, "500"));
        time.pass(Duration.ofMinutes(1));

        assertThat(drained).isDone();
        assertThat(inFlight).isDone();
        assertThat(List.of(failing, waiting)).noneMatch(CompletableFuture::isDone);
        assertThat(model.requests).hasSize(2);
    }

    @Test
    void makesNoCallForWhichLeaveWasTakenBack() {
        var given = new AtomicBoolean(true);
        var first = List.of(ask("a", Leave.ALWAYS), ask("b", Leave.ALWAYS));
        var taken = ask("c", given::get);
        var last = ask("d", Leave.ALWAYS);

        given.set(false);
        model.open.get(0).complete(StubModel.reply("A"));

        assertThatThrownBy(taken::join).matches(LeaveTakenBack::isCauseOf);
        assertThat(model.asked()).containsExactly("a", "b", "d");
        assertThat(first.get(0)).isDone();
        assertThat(List.of(first.get(1), last)).as("in flight").noneMatch(CompletableFuture::isDone);
    }

    private CompletableFuture<Answer> ask(String text, Leave leave) {
        return endpoint.ask(StubModel.request(text), leave).toCompletableFuture();
    }
}
