package dev.millrace.filter;

import dev.millrace.contracts.Wire;
import dev.millrace.ledger.LedgerState;
import dev.millrace.ledger.Table;
import dev.millrace.ledger.TableName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/** The ledger's state in Kafka Streams: one store with its changelog for each table. */
final class Stores {

    /** What every step reads: it is kept as objects too. */
    private static final List<TableName<?>> REMEMBERED =
            List.of(LedgerState.RUNS, LedgerState.STRATA, LedgerState.LIVE);

    private Stores() {}

    /** Builders of all stores, with changelogs that take records as large as the topics do. */
    static Set<StoreBuilder<?>> builders(Map<String, String> changelog) {
        return LedgerState.TABLES.stream()
                .map(table -> builder(table).withLoggingEnabled(changelog))
                .collect(Collectors.toSet());
    }

    /** A run's books change with each step, and only what they are at a commit goes to disk and changelog. */
    private static <V> StoreBuilder<KeyValueStore<String, V>> builder(TableName<V> table) {
        var builder = org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
                org.apache.kafka.streams.state.Stores.persistentKeyValueStore(table.name()),
                Serdes.String(),
                serde(table.type()));
        return REMEMBERED.contains(table) ? builder.withCachingEnabled() : builder;
    }

    /** How the values of a table are written. */
    static <V> Serde<V> serde(Class<V> type) {
        return Serdes.serdeFrom(
                (topic, value) -> value == null ? null : Wire.bytes(value),
                (topic, bytes) -> bytes == null ? null : Wire.read(bytes, type));
    }

    /** The state in one task's stores. */
    static LedgerState state(ProcessorContext<?, ?> context) {
        return new LedgerState(new LedgerState.Tables() {
            @Override
            public <V> Table<V> open(TableName<V> name) {
                Table<V> table = new Stored<>(context.getStateStore(name.name()));
                return REMEMBERED.contains(name) ? new Remembered<>(table) : table;
            }
        });
    }

    /** A table in a store. */
    private record Stored<V>(KeyValueStore<String, V> store) implements Table<V> {

        @Override
        public Optional<V> get(String key) {
            return Optional.ofNullable(store.get(key));
        }

        @Override
        public void put(String key, V value) {
            store.put(key, value);
        }

        @Override
        public void delete(String key) {
            store.delete(key);
        }
    }
}
