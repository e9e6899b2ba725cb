package dev.millrace.service;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Makes what every service has from its configuration. */
@ApplicationScoped
class ServiceWiring {

    private static final Logger LOG = Logger.getLogger(ServiceWiring.class);

    /** When parts are made that may be refused: before anything is connected. */
    static final int BEFORE_WORK = 1;

    private static final String PATH = "/v1/traces";

    /** Refuses what {@link ConsoleLog} has taken for {@code false}. */
    void checkLog(@Observes @Priority(BEFORE_WORK) StartupEvent starting, LogConfig config) {
        if (!config.json().equals("true") && !config.json().equals("false")) {
            throw refusal("millrace.log.json", config.json(), "true or false");
        }
    }

    @Produces
    @Singleton
    @Startup(BEFORE_WORK)
    Traces traces(TracesConfig config, @ConfigProperty(name = "quarkus.application.name") String service) {
        return of(config, service);
    }

    void close(@Disposes Traces traces) {
        traces.close();
    }

    static Traces of(TracesConfig config, String service) {
        var share = share(config.share());
        if (config.endpoint().isEmpty()) {
            return Traces.OFF;
        }
        var endpoint = endpoint(config.endpoint().get());
        LOG.infof("traces of prompts go to %s, a share of %s", endpoint, share);
        return new OtlpTraces(endpoint, share, service);
    }

    private static double share(String text) {
        try {
            var share = Double.parseDouble(text);
            if (share >= 0 && share <= 1) {
                return share;
            }
        } catch (NumberFormatException noNumber) {
            // Refused below, as a number out of bounds is.
        }
        throw refusal("millrace.traces.share", text, "a number from 0 to 1");
    }

    /** Where OTLP has spans sent: below the base that is given, unless that names it already. */
    private static String endpoint(String text) {
        try {
            var uri = new URI(text);
            if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null) {
                var base = text.replaceFirst("/+$", "");
                return base.endsWith(PATH) ? base : base + PATH;
            }
        } catch (URISyntaxException noAddress) {
            // Refused below, as another scheme is.
        }
        throw refusal(
                "millrace.traces.endpoint",
                text.replaceFirst("//[^/]*@", "//…@"),
                "an address such as http://localhost:4318, without a user");
    }

    private static ConfigurationException refusal(String key, String found, String expected) {
        return new ConfigurationException(key + " is \"" + found + "\", expected " + expected);
    }
}
