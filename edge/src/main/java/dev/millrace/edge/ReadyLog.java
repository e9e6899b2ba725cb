package dev.millrace.edge;

import dev.millrace.contracts.TopicNames;
import dev.millrace.models.Models;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Logs, when the service has started, what it reads from where, and which models it may ask. */
@ApplicationScoped
class ReadyLog {

    private static final Logger LOG = Logger.getLogger(ReadyLog.class);

    void start(
            @Observes StartupEvent started,
            EdgeSettings settings,
            TopicNames topics,
            Models models,
            @ConfigProperty(name = "kafka.bootstrap.servers", defaultValue = "localhost:9092")
                    String bootstrapServers) {
        var asked = models.all().stream()
                .map(model -> model.alias() + " (" + model.mostInFlight() + " at once)")
                .collect(Collectors.joining(", "));
        LOG.infof(
                "ready: reads %s of installation %s at %s; models: %s",
                settings.reads().noun(), topics.prefix(), bootstrapServers, asked);
    }
}
