package dev.millrace.service;

import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while Kafka does not let the service do its work. */
@Readiness
@ApplicationScoped
@UnlessBuildProfile("test")
class KafkaHealth implements HealthCheck {

    private final KafkaAccess access;

    KafkaHealth(KafkaAccess access) {
        this.access = access;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("kafka");
        return access.fault()
                .map(sentence -> response.down().withData("fault", sentence))
                .orElseGet(response::up)
                .build();
    }
}
