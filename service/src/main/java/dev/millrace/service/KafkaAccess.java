package dev.millrace.service;

import dev.millrace.access.Access;
import dev.millrace.access.AccessCheck;
import dev.millrace.access.AccessFault;
import dev.millrace.access.AccessRefused;
import dev.millrace.access.AccessWatch;
import dev.millrace.access.Rights;
import io.quarkus.arc.profile.UnlessBuildProfile;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Asks Kafka whether it lets the service do its work, and says in one sentence of the log if it does not. */
@ApplicationScoped
@Startup(ServiceWiring.BEFORE_WORK)
@UnlessBuildProfile("test")
public class KafkaAccess implements AccessWatch.Listening {

    private static final Logger LOG = Logger.getLogger(KafkaAccess.class);

    private static final String KEYS = "kafka.";

    private final Access access;
    private final AccessFault faults;
    private final AccessCheck check;
    private final AccessWatch watch;

    /** By the properties that Quarkus gives every client of Kafka. */
    KafkaAccess(
            @ConfigProperty(name = "kafka.bootstrap.servers", defaultValue = "localhost:9092") String bootstrapServers,
            @Identifier("default-kafka-broker") Map<String, Object> properties,
            Rights rights) {
        var texts = new HashMap<String, String>();
        properties.forEach((name, value) -> texts.put(name, String.valueOf(value)));
        access = new Access(bootstrapServers, texts, KEYS);
        faults = new AccessFault(access, rights);
        try {
            check = AccessCheck.of(access, rights);
        } catch (AccessRefused refused) {
            throw new ConfigurationException(refused.getMessage());
        }
        watch = AccessWatch.begin(check::fault, this);
    }

    /** What Kafka did not let the service do when it was asked last, in one sentence; empty if it lets it do everything. */
    public Optional<String> fault() {
        return watch.fault();
    }

    /** The same of a failure, if Kafka's refusal is its cause. */
    public Optional<String> refusal(Throwable failure) {
        return faults.of(failure);
    }

    /** Waits until Kafka, asked anew, lets the service do everything, or the time is over. */
    public void awaitAllowed(Duration most) throws InterruptedException {
        watch.awaitAllowed(most);
    }

    @Override
    public void refused(String sentence) {
        LOG.warn(sentence);
    }

    @Override
    public void allowed() {
        LOG.infof("Kafka at %s lets %s do all that is needed", access.bootstrapServers(), access.principal());
    }

    void stop(@Observes ShutdownEvent stopping) {
        watch.close();
        check.close();
    }
}
