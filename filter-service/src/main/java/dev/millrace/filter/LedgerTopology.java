package dev.millrace.filter;

import dev.millrace.contracts.Topic;
import dev.millrace.contracts.TopicNames;
import dev.millrace.ledger.Ledger;
import dev.millrace.service.Traces;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/** Which topics feed the ledger, through which steps, and where its outputs go. */
record LedgerTopology(TopicNames names, Ledger ledger, int partitions, FilterMetrics metrics, Traces traces) {

    private static final Produced<byte[], Message> PRODUCED = Produced.with(Serdes.ByteArray(), Message.SERDE);

    Topology build() {
        var builder = new StreamsBuilder();
        var control = read(builder, Topic.RUNS, Intake.FIRST).merge(read(builder, Topic.SCORES, Intake.FIRST));
        var seeds = read(builder, Topic.SEEDS, Intake.SECOND);
        byDataset(control, "control")
                .merge(byDataset(seeds, "seeds"))
                .process(new Ledgers(), Named.as("ledger"))
                .to((key, message, record) -> message.topic(), PRODUCED.withName("outputs"));
        return builder.build();
    }

    private KStream<byte[], Message> read(StreamsBuilder builder, Topic topic, long time) {
        var messages = builder.stream(
                        names.of(topic),
                        Consumed.with(Serdes.ByteArray(), Serdes.ByteArray())
                                .withName(topic.noun())
                                .withTimestampExtractor(Intake::time))
                .process(
                        () -> new Intake(topic, names, time, Readers.of(topic), metrics, traces),
                        Named.as("read-" + topic.noun()));
        messages.filterNot((key, message) -> message.isToLedger(), Named.as("unreadable-" + topic.noun()))
                .to((key, message, record) -> message.topic(), PRODUCED.withName("dead-" + topic.noun()));
        return messages.filter((key, message) -> message.isToLedger(), Named.as("told-" + topic.noun()));
    }

    private KStream<byte[], Message> byDataset(KStream<byte[], Message> inputs, String name) {
        return inputs.repartition(Repartitioned.with(Serdes.ByteArray(), Message.SERDE)
                .withName(name)
                .withNumberOfPartitions(partitions));
    }

    /** Makes the ledger's processor, and its stores, for each task. */
    private final class Ledgers implements ProcessorSupplier<byte[], Message, byte[], Message> {

        @Override
        public Processor<byte[], Message, byte[], Message> get() {
            return new LedgerProcessor(ledger, names, metrics, traces);
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return Stores.builders(Map.of("max.message.bytes", String.valueOf(FilterConfig.LARGEST_INTERNAL)));
        }
    }
}
