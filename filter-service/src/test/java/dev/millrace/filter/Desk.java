package dev.millrace.filter;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.millrace.contracts.Topic;
import dev.millrace.contracts.TopicNames;
import dev.millrace.contracts.Wire;
import dev.millrace.ledger.Ledger;
import dev.millrace.ledger.LedgerConfig;
import dev.millrace.ledger.LedgerState;
import dev.millrace.service.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** The filter's readers and its ledger without the topics between them: for more messages than disks like. */
final class Desk {

    private MeterRegistry registry = new SimpleMeterRegistry();
    private LedgerProcessor processor = processor();
    private MockProcessorContext<byte[], Message> context = new MockProcessorContext<>();

    Desk() {
        startWithEmptyStores();
    }

    /** The same processor begins anew, as Streams has it after an aborted transaction. */
    void startWithEmptyStores() {
        context = new MockProcessorContext<>();
        context.setCurrentSystemTimeMs(Filter.NOON.toEpochMilli());
        for (var table : LedgerState.TABLES) {
            var store = org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
                            org.apache.kafka.streams.state.Stores.inMemoryKeyValueStore(table.name()),
                            Serdes.String(),
                            Stores.serde(table.type()))
                    .withLoggingDisabled()
                    .build();
            store.init(context.getStateStoreContext(), store);
            context.addStateStore(store);
        }
        processor.init(context);
    }

    /** Another process goes on with the same stores. */
    void moveToAnotherProcess() {
        processor.close();
        registry = new SimpleMeterRegistry();
        processor = processor();
        processor.init(context);
    }

    /** What the processor shows and counts. */
    MeterRegistry registry() {
        return registry;
    }

    private LedgerProcessor processor() {
        return new LedgerProcessor(
                new Ledger(LedgerConfig.DEFAULT), TopicNames.DEFAULT, new FilterMetrics(registry), Traces.OFF);
    }

    /** Hears a message if it can be read; whether it can. */
    boolean hear(Topic topic, String json) {
        Told told;
        try {
            told = Readers.of(topic).read(json.getBytes(UTF_8), Map.of(), "millrace." + topic.noun() + "-0-0");
        } catch (RuntimeException unreadable) {
            return false;
        }
        processor.process(new Record<>(Message.utf8(told.dataset()), Message.toLedger(told.input()), 0));
        return true;
    }

    void tick(Duration time) {
        var now = context.currentSystemTimeMs() + time.toMillis();
        context.setCurrentSystemTimeMs(now);
        var punctuators = context.scheduledPunctuators();
        punctuators.get(punctuators.size() - 1).getPunctuator().punctuate(now);
    }

    /** All that was sent to a topic since the start. */
    <T> List<T> sent(Topic topic, Class<T> type) {
        return context.forwarded().stream()
                .map(forwarded -> forwarded.record().value())
                .filter(message -> message.topic().equals(TopicNames.DEFAULT.of(topic)))
                .map(message -> Wire.read(message.value(), type))
                .toList();
    }
}
