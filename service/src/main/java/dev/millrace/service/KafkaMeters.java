package dev.millrace.service;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Which of Kafka's meters are shown: those that docs/metrics.md lists.
 *
 * <p>Kafka Streams has dozens for each store of each task, which are a megabyte with every scrape.
 */
@Singleton
class KafkaMeters implements MeterFilter {

    static final Set<String> SHOWN = Set.of(
            "kafka.consumer.coordinator.last.rebalance.seconds.ago",
            "kafka.consumer.fetch.manager.records.consumed.total",
            "kafka.consumer.fetch.manager.records.lag",
            "kafka.consumer.fetch.manager.records.lag.max",
            "kafka.producer.record.send.total",
            "kafka.producer.request.latency.avg",
            "kafka.stream.alive.stream.threads",
            "kafka.stream.client.state",
            "kafka.stream.failed.stream.threads",
            "kafka.stream.state.cur.size.all.mem.tables",
            "kafka.stream.state.estimate.num.keys",
            "kafka.stream.state.total.sst.files.size",
            "kafka.stream.thread.commit.latency.avg",
            "kafka.stream.thread.commit.latency.max",
            "kafka.stream.thread.commit.ratio",
            "kafka.stream.thread.poll.ratio",
            "kafka.stream.thread.process.rate",
            "kafka.stream.thread.process.ratio",
            "kafka.stream.thread.punctuate.ratio");

    @Override
    public MeterFilterReply accept(Meter.Id id) {
        var name = id.getName();
        return name.startsWith("kafka.") && !SHOWN.contains(name) ? MeterFilterReply.DENY : MeterFilterReply.NEUTRAL;
    }
}
