package dev.millrace.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.millrace.contracts.ModelCall;
import dev.millrace.contracts.Reply;
import dev.millrace.contracts.Reply.FinishReason;
import dev.millrace.contracts.Tokens;
import dev.millrace.models.Completion;
import dev.millrace.models.Leave;
import dev.millrace.models.ModelRequest;
import dev.millrace.models.Models;
import io.quarkus.runtime.ShutdownEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DrainTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    private final CompletableFuture<Completion> answer = new CompletableFuture<>();

    @Test
    void stopsAtOnceWhereNothingIsInFlight() {
        var drain = new Drain(Given.noModels(), Given.settings(LONG));
        assertThat(drain.hasBegun()).isFalse();

        drain.stop(new ShutdownEvent());

        assertThat(drain.hasBegun()).isTrue();
    }

    @Test
    void waitsForTheCallAndThenForItsResultToBeWritten() {
        var models = Given.model(() -> answer);
        ask(models);
        var drain = new Drain(models, Given.settings(LONG));

        var stopped = CompletableFuture.runAsync(() -> drain.stop(new ShutdownEvent()));
        await().until(drain::hasBegun);
        drain.writes();
        answer.complete(completion());
        await().until(() -> models.all().get(0).inFlight() == 0);
        assertThat(stopped).isNotDone();

        drain.written();
        stopped.join();
    }

    @Test
    void givesUpAfterAWhile() {
        var models = Given.model(() -> answer);
        ask(models);

        new Drain(models, Given.settings(Duration.ofMillis(50))).stop(new ShutdownEvent());

        assertThat(answer).isNotDone();
    }

    private static void ask(Models models) {
        var request = new ModelRequest(Given.PROMPT.messages(), Given.PROMPT.sampling(), Map.of(), "teacher");
        models.all().get(0).ask(request, Leave.ALWAYS);
    }

    private static Completion completion() {
        var reply = new Reply("teacher", "m", "text", "", List.of(), FinishReason.STOP, "", List.of());
        return new Completion(List.of(reply), new ModelCall("teacher", "m", new Tokens(1, 1), 1));
    }
}
