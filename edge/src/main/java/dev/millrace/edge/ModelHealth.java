package dev.millrace.edge;

import dev.millrace.models.EndpointState;
import dev.millrace.models.Models;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says of each model how it does; not ready while the configuration of one has to be mended. */
@Readiness
@ApplicationScoped
class ModelHealth implements HealthCheck {

    private final Models models;

    ModelHealth(Models models) {
        this.models = models;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("models").up();
        for (var endpoint : models.all()) {
            var state = endpoint.state();
            response.withData(endpoint.alias(), state.word() + ": " + state.sentence());
            if (state instanceof EndpointState.Misconfigured) {
                response.down();
            }
        }
        return response.build();
    }
}
