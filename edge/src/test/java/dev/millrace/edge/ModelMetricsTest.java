package dev.millrace.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.LabelValues;
import dev.millrace.contracts.ModelCall;
import dev.millrace.contracts.Reply;
import dev.millrace.contracts.Reply.FinishReason;
import dev.millrace.contracts.Sampling;
import dev.millrace.contracts.Tokens;
import dev.millrace.models.Completion;
import dev.millrace.models.Endpoint;
import dev.millrace.models.LanguageModel;
import dev.millrace.models.Leave;
import dev.millrace.models.ModelRequest;
import dev.millrace.models.ModelWatcher;
import dev.millrace.models.ModelWatcher.Outcome;
import dev.millrace.models.Models;
import dev.millrace.models.Surroundings;
import dev.millrace.models.SystemScheduler;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.StartupEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ModelMetricsTest {

    private static final Surroundings NOW = at(Instant.parse("2026-01-01T00:00:00Z"));

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final ModelMetrics metrics = new ModelMetrics(registry, Given.settings(Duration.ofSeconds(1)));

    @Test
    void areAllThereFromTheStart() {
        metrics.watch(new StartupEvent(), Models.of(List.of(endpoint("teacher"))), NOW);

        assertThat(registry.find("millrace.model.calls").timers())
                .hasSize(Outcome.values().length)
                .allSatisfy(timer -> assertThat(timer.count()).isZero());
        assertThat(registry.find("millrace.model.tokens").counters()).hasSize(2);
        assertThat(gauge("millrace.model.limit")).isEqualTo(7);
        assertThat(gauge("millrace.model.inflight")).isZero();
        assertThat(gauge("millrace.model.oldest.call")).isZero();
    }

    @Test
    void tellHowLongTheOldestCallInFlightTakes() {
        var answer = new CompletableFuture<Completion>();
        var model = new Endpoint("teacher", 7, request -> answer, NOW, ModelWatcher.NOBODY);
        metrics.watch(
                new StartupEvent(),
                Models.of(List.of(model)),
                at(NOW.clock().instant().plusMillis(90_500)));

        model.ask(ModelRequest.of(Given.PROMPT.messages(), Sampling.DEFAULT, "teacher"), Leave.ALWAYS);
        assertThat(gauge("millrace.model.oldest.call")).isEqualTo(90.5);

        var reply = new Reply("teacher", "m", "text", "", List.of(), FinishReason.STOP, "", List.of());
        answer.complete(new Completion(List.of(reply), new ModelCall("teacher", "m", new Tokens(1, 1), 9)));
        assertThat(gauge("millrace.model.oldest.call")).isZero();
    }

    @Test
    void tellTheOneStateThatAnEndpointIsIn() {
        metrics.watch(new StartupEvent(), Models.of(List.of(endpoint("teacher"))), NOW);

        assertThat(state("healthy")).isEqualTo(1);
        assertThat(state("sick")).isZero();
        assertThat(state("misconfigured")).isZero();
    }

    @Test
    void countCallsAndTheirTokens() {
        metrics.called("teacher", "teacher", Outcome.ANSWERED, Duration.ofMillis(300));
        metrics.count(List.of(new ModelCall("teacher", "m", new Tokens(20, 30), 300)));

        assertThat(registry.get("millrace.model.calls")
                        .tag("outcome", "answered")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("millrace.model.tokens")
                        .tag("kind", "completion")
                        .counter()
                        .count())
                .isEqualTo(30);
    }

    @Test
    void countWhatProbesCostApart() {
        metrics.count(List.of(new ModelCall("teacher", "m", new Tokens(20, 30), 300)));
        metrics.probed(new ModelCall("teacher", "m", new Tokens(3, 1), 40));

        assertThat(registry.get("millrace.model.tokens")
                        .tags("purpose", "probe", "kind", "prompt")
                        .counter()
                        .count())
                .isEqualTo(3);
    }

    @Test
    void addModelsUpForWhichThereIsNoName() {
        var endpoints =
                IntStream.range(0, 60).mapToObj(i -> endpoint("model-" + i)).toList();
        metrics.watch(new StartupEvent(), Models.of(endpoints), NOW);
        metrics.called("model-59", "teacher", Outcome.ANSWERED, Duration.ofMillis(1));

        var names = registry.getMeters().stream()
                .map(Meter::getId)
                .map(id -> String.valueOf(id.getTag("model")))
                .distinct();
        assertThat(names).hasSize(LabelValues.MOST + 1);
        assertThat(registry.get("millrace.model.limit")
                        .tag("model", "other")
                        .gauge()
                        .value())
                .isEqualTo(70);
        assertThat(registry.get("millrace.model.calls")
                        .tags("model", "other", "outcome", "answered")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    private double gauge(String name) {
        return registry.get(name).tag("model", "teacher").gauge().value();
    }

    private double state(String state) {
        return registry.get("millrace.model.state").tag("state", state).gauge().value();
    }

    private static Endpoint endpoint(String alias) {
        LanguageModel silent = request -> new CompletableFuture<>();
        return new Endpoint(alias, 7, silent, NOW, ModelWatcher.NOBODY);
    }

    private static Surroundings at(Instant now) {
        return new Surroundings(Clock.fixed(now, ZoneOffset.UTC), new SystemScheduler("test"), Runnable::run, 1);
    }
}
