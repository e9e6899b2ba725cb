package dev.millrace.edge;

import dev.millrace.contracts.LabelValues;
import dev.millrace.contracts.ModelCall;
import dev.millrace.models.Endpoint;
import dev.millrace.models.EndpointState;
import dev.millrace.models.ModelWatcher;
import dev.millrace.models.Models;
import dev.millrace.models.Surroundings;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jboss.logging.Logger;

/** Counts calls to models and what they cost, shows how their endpoints do, and logs when that changes. */
@ApplicationScoped
public class ModelMetrics implements ModelWatcher {

    private static final Logger LOG = Logger.getLogger(ModelMetrics.class);

    private static final List<String> STATES = List.of("healthy", "sick", "misconfigured");

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2_500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofMinutes(1),
        Duration.ofMinutes(2),
        Duration.ofMinutes(5),
        Duration.ofMinutes(10)
    };

    private final MeterRegistry registry;
    private final EdgeSettings settings;
    private final LabelValues aliases = new LabelValues();

    ModelMetrics(MeterRegistry registry, EdgeSettings settings) {
        this.registry = registry;
        this.settings = settings;
    }

    /** Every meter is there from the start, so that what never happened reads 0. */
    void watch(@Observes StartupEvent started, Models models, Surroundings surroundings) {
        var byLabel = new LinkedHashMap<String, List<Endpoint>>();
        for (var endpoint : models.all()) {
            byLabel.computeIfAbsent(aliases.of(endpoint.alias()), label -> new ArrayList<>())
                    .add(endpoint);
        }
        byLabel.forEach((label, endpoints) -> watch(label, endpoints, surroundings.clock()));
    }

    /** Counts the tokens that calls took, as their endpoints report them. */
    public void count(List<ModelCall> calls) {
        calls.forEach(call -> count(call, settings.purpose()));
    }

    @Override
    public void called(String alias, String purpose, Outcome outcome, Duration took) {
        calls(aliases.of(alias), purpose, outcome).record(took);
    }

    @Override
    public void probed(ModelCall call) {
        count(call, "probe");
    }

    @Override
    public void changed(String alias, EndpointState state) {
        if (state instanceof EndpointState.Healthy) {
            LOG.infof("model %s answers again", alias);
        } else {
            LOG.warnf("model %s is %s: %s", alias, state.word(), state.sentence());
        }
    }

    private void watch(String label, List<Endpoint> endpoints, Clock clock) {
        var model = Tags.of("model", label);
        gauge("millrace.model.inflight", "Calls that are being answered", model, endpoints, Endpoint::inFlight);
        Gauge.builder("millrace.model.oldest.call", endpoints, all -> oldestCall(all, clock))
                .description("How long the oldest of the calls that are being answered has taken so far")
                .baseUnit("seconds")
                .tags(model)
                .strongReference(true)
                .register(registry);
        gauge("millrace.model.inline", "Calls that wait for room", model, endpoints, Endpoint::inLine);
        gauge("millrace.model.limit", "Calls that may be made at once", model, endpoints, Endpoint::limit);
        for (var state : STATES) {
            gauge(
                    "millrace.model.state",
                    "1 for the state of the endpoint, 0 for the others",
                    model.and("state", state),
                    endpoints,
                    endpoint -> endpoint.state().word().equals(state) ? 1 : 0);
        }
        for (var outcome : Outcome.values()) {
            calls(label, settings.purpose(), outcome);
        }
        tokens(label, settings.purpose(), "prompt");
        tokens(label, settings.purpose(), "completion");
    }

    private void count(ModelCall call, String purpose) {
        var label = aliases.of(call.alias());
        tokens(label, purpose, "prompt").increment((double) call.tokens().prompt());
        tokens(label, purpose, "completion").increment((double) call.tokens().completion());
    }

    private Timer calls(String label, String purpose, Outcome outcome) {
        return Timer.builder("millrace.model.calls")
                .description("Calls to models")
                .tag("model", label)
                .tag("purpose", purpose)
                .tag("outcome", outcome.word())
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }

    private Counter tokens(String label, String purpose, String kind) {
        return Counter.builder("millrace.model.tokens")
                .description("Tokens that endpoints report")
                .baseUnit("tokens")
                .tag("model", label)
                .tag("purpose", purpose)
                .tag("kind", kind)
                .register(registry);
    }

    private void gauge(
            String name, String description, Tags tags, List<Endpoint> endpoints, ToDoubleFunction<Endpoint> value) {
        Gauge.builder(name, endpoints, all -> all.stream().mapToDouble(value).sum())
                .description(description)
                .tags(tags)
                .strongReference(true)
                .register(registry);
    }

    private static double oldestCall(List<Endpoint> endpoints, Clock clock) {
        return endpoints.stream()
                        .flatMap(endpoint -> endpoint.oldestCall().stream())
                        .mapToLong(began ->
                                Duration.between(began, clock.instant()).toMillis())
                        .max()
                        .orElse(0)
                / 1_000.0;
    }
}
