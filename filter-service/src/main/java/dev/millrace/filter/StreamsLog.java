package dev.millrace.filter;

import dev.millrace.service.Partitions;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Logs what the filter reads, from its start on and whenever its instances share the work anew. */
@ApplicationScoped
class StreamsLog implements KafkaStreams.StateListener {

    private static final Logger LOG = Logger.getLogger(StreamsLog.class);

    private final Instance<KafkaStreams> streams;

    StreamsLog(Instance<KafkaStreams> streams) {
        this.streams = streams;
    }

    void start(
            @Observes StartupEvent started,
            FilterConfig config,
            @ConfigProperty(name = "quarkus.kafka-streams.bootstrap-servers") String bootstrapServers,
            @ConfigProperty(name = "millrace.prefix", defaultValue = "millrace") String prefix) {
        LOG.infof(
                "ready: settles scores and issues prompts of installation %s at %s; state in %s",
                prefix, bootstrapServers, config.stateDir());
    }

    @Override
    public void onChange(State now, State before) {
        if (now == State.RUNNING) {
            LOG.infof("is given %s", Partitions.words(assigned()));
        } else if (now == State.REBALANCING && before == State.RUNNING) {
            LOG.info("shares the work anew with other instances");
        }
    }

    private List<TopicPartition> assigned() {
        var partitions = new ArrayList<TopicPartition>();
        for (var thread : streams.get().metadataForLocalThreads()) {
            thread.activeTasks().forEach(task -> partitions.addAll(task.topicPartitions()));
        }
        return partitions;
    }
}
