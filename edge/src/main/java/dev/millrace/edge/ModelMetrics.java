package dev.millrace.edge;

import dev.millrace.models.Endpoint;
import dev.millrace.models.EndpointState;
import dev.millrace.models.ModelWatcher;
import dev.millrace.models.Models;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.jboss.logging.Logger;

/** Counts calls to models, shows how their endpoints do, and logs when that changes. */
@ApplicationScoped
class ModelMetrics implements ModelWatcher {

    private static final Logger LOG = Logger.getLogger(ModelMetrics.class);

    private final MeterRegistry registry;

    ModelMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void watch(@Observes StartupEvent started, Models models) {
        for (var endpoint : models.all()) {
            gauge("millrace.model.inflight", "Calls that are being answered", endpoint, Endpoint::inFlight);
            gauge("millrace.model.inline", "Calls that wait for room", endpoint, Endpoint::inLine);
            gauge(
                    "millrace.model.sick",
                    "1 while calls fail and are made again",
                    endpoint,
                    found -> found.state() instanceof EndpointState.Sick ? 1 : 0);
            gauge(
                    "millrace.model.misconfigured",
                    "1 while a key has to be mended",
                    endpoint,
                    found -> found.state() instanceof EndpointState.Misconfigured ? 1 : 0);
        }
    }

    @Override
    public void called(String alias, String purpose, Outcome outcome, Duration took) {
        Timer.builder("millrace.model.calls")
                .description("Calls to models")
                .tag("model", alias)
                .tag("purpose", purpose)
                .tag("outcome", outcome.word())
                .register(registry)
                .record(took);
    }

    @Override
    public void changed(String alias, EndpointState state) {
        if (state instanceof EndpointState.Healthy) {
            LOG.infof("model %s answers again", alias);
        } else {
            LOG.warnf("model %s is %s: %s", alias, state.word(), state.sentence());
        }
    }

    private void gauge(String name, String description, Endpoint endpoint, ToDoubleFunction<Endpoint> value) {
        Gauge.builder(name, endpoint, value)
                .description(description)
                .tag("model", endpoint.alias())
                .register(registry);
    }
}
