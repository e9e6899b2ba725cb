package dev.millrace.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.Wire;
import dev.millrace.edge.Hop.Work;
import dev.millrace.models.LeaveTakenBack;
import dev.millrace.models.ModelWatcher.Outcome;
import dev.millrace.service.Traces;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Multi;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.Test;

class HopTracesTest {

    private final StubTraces traces = new StubTraces();

    @Test
    void aTraceGoesOnWithTheResultAndHasTheCallsThatWereMade() {
        var results = pass(traces, "the issue", (prompt, leave) -> {
            leave.called("teacher", "teacher", Outcome.ANSWERED, Instant.EPOCH, Duration.ZERO);
            return CompletableFuture.completedStage(new Result(prompt, new byte[0]));
        });

        assertThat(Given.headers(results.get(0))).containsEntry("traceparent", "generate");
        assertThat(traces.told).containsExactly("generate after the issue", "call of teacher answered");
        results.get(0).ack().toCompletableFuture().join();
        assertThat(traces.told).hasSize(3).endsWith("ends");
    }

    @Test
    void theNewsOfALossIsInTheTraceToo() {
        var results = pass(traces, "", (prompt, leave) -> {
            throw new IllegalStateException();
        });

        assertThat(Given.headers(results.get(0))).containsKey("failure").containsEntry("traceparent", "generate");
        assertThat(traces.told)
                .containsExactly("generate after ", "failed: the work on it broke: IllegalStateException");
    }

    @Test
    void whatIsAnotherInstancesNowEndsHere() {
        var results = pass(traces, "", (prompt, leave) -> CompletableFuture.failedStage(new LeaveTakenBack()));

        assertThat(results).isEmpty();
        assertThat(traces.told).containsExactly("generate after ", "outcome=taken_back", "ends");
    }

    @Test
    void withoutTracesNoHeaderComesOfOne() {
        var results = pass(
                Traces.OFF,
                "the issue",
                (prompt, leave) -> CompletableFuture.completedStage(new Result(prompt, new byte[0])));

        assertThat(Given.headers(results.get(0))).isEqualTo(Given.NAMED);
    }

    private static List<Message<byte[]>> pass(Traces traces, String before, Work<Prompt> work) {
        var headers = new HashMap<>(Given.NAMED);
        if (!before.isEmpty()) {
            headers.put(Traces.HEADER, before);
        }
        var settings = Given.settings(Duration.ofMinutes(1));
        var letters = new DeadLetters(new Letters(), settings, new SimpleMeterRegistry());
        var hop = new Hop(letters, new Drain(Given.noModels(), settings), Given.noModels(), settings, traces);
        var message = Given.message(Wire.bytes(Given.PROMPT), Map.copyOf(headers), () -> {});
        return hop.pass(Multi.createFrom().item(message), Prompt.class, work)
                .collect()
                .asList()
                .await()
                .atMost(Duration.ofSeconds(10));
    }
}
