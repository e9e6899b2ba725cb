package dev.millrace.filter;

import dev.millrace.contracts.RecipeText;
import dev.millrace.contracts.Seed;
import dev.millrace.contracts.Wire;
import dev.millrace.ledger.EarlySeeds;
import dev.millrace.ledger.LedgerState;
import dev.millrace.ledger.LiveRuns;
import dev.millrace.ledger.OpenPrompt;
import dev.millrace.ledger.PendingItems;
import dev.millrace.ledger.RoundEntry;
import dev.millrace.ledger.RunEntry;
import dev.millrace.ledger.StratumEntry;
import dev.millrace.ledger.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/** The ledger's state in Kafka Streams: one store with its changelog for each table. */
final class Stores {

    private static final Map<String, Class<?>> TABLES = Map.ofEntries(
            Map.entry("runs", RunEntry.class),
            Map.entry("strata", StratumEntry.class),
            Map.entry("rounds", RoundEntry.class),
            Map.entry("seeds", Seed.class),
            Map.entry("prompts", OpenPrompt.class),
            Map.entry("pending", PendingItems.class),
            Map.entry("early", EarlySeeds.class),
            Map.entry("recipes", RecipeText.class),
            Map.entry("live", LiveRuns.class),
            Map.entry("marks", String.class));

    private Stores() {}

    static Set<String> names() {
        return TABLES.keySet();
    }

    /** Builders of all stores, with changelogs that take records as large as the topics do. */
    static Set<StoreBuilder<?>> builders(Map<String, String> changelog) {
        List<StoreBuilder<?>> builders = new ArrayList<>();
        names().forEach(name -> builders.add(org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
                        org.apache.kafka.streams.state.Stores.persistentKeyValueStore(name),
                        Serdes.String(),
                        serde(name))
                .withLoggingEnabled(changelog)));
        return Set.copyOf(builders);
    }

    /** How the values of a table are written. */
    static Serde<?> serde(String name) {
        var type = Objects.requireNonNull(TABLES.get(name), name);
        return type == String.class ? Serdes.String() : json(type);
    }

    private static <T> Serde<T> json(Class<T> type) {
        return Serdes.serdeFrom(
                (topic, value) -> value == null ? null : Wire.bytes(value),
                (topic, bytes) -> bytes == null ? null : Wire.read(bytes, type));
    }

    /** The tables of one task. */
    static final class State implements LedgerState {

        private final Table<RunEntry> runs;
        private final Table<StratumEntry> strata;
        private final Table<RoundEntry> rounds;
        private final Table<Seed> seeds;
        private final Table<OpenPrompt> prompts;
        private final Table<PendingItems> pending;
        private final Table<EarlySeeds> early;
        private final Table<RecipeText> recipes;
        private final Table<String> marks;
        private final Table<LiveRuns> live;

        State(ProcessorContext<?, ?> context) {
            runs = new Remembered<>(table(context, "runs"));
            strata = new Remembered<>(table(context, "strata"));
            rounds = table(context, "rounds");
            seeds = table(context, "seeds");
            prompts = table(context, "prompts");
            pending = table(context, "pending");
            early = table(context, "early");
            recipes = table(context, "recipes");
            marks = table(context, "marks");
            live = new Remembered<>(table(context, "live"));
        }

        private static <V> Table<V> table(ProcessorContext<?, ?> context, String name) {
            KeyValueStore<String, V> store = context.getStateStore(name);
            return new Stored<>(store);
        }

        @Override
        public Table<RunEntry> runs() {
            return runs;
        }

        @Override
        public Table<StratumEntry> strata() {
            return strata;
        }

        @Override
        public Table<RoundEntry> rounds() {
            return rounds;
        }

        @Override
        public Table<Seed> seeds() {
            return seeds;
        }

        @Override
        public Table<OpenPrompt> prompts() {
            return prompts;
        }

        @Override
        public Table<PendingItems> pending() {
            return pending;
        }

        @Override
        public Table<EarlySeeds> early() {
            return early;
        }

        @Override
        public Table<RecipeText> recipes() {
            return recipes;
        }

        @Override
        public Table<String> marks() {
            return marks;
        }

        @Override
        public Table<LiveRuns> live() {
            return live;
        }
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
