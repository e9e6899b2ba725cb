package dev.millrace.simulation;

import dev.millrace.contracts.Wire;
import dev.millrace.ledger.LedgerState;
import dev.millrace.ledger.OpenPrompt;
import dev.millrace.ledger.Table;
import dev.millrace.ledger.TableName;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The ledger's tables as maps, with a memory of what changed since the last commit, so that a crash can undo it. All that
 * is kept goes through JSON, as it does in stores: records once, when they are put; what can change, each time it is read.
 */
public final class MemoryTables implements LedgerState.Tables {

    private final Map<TableName<?>, Map<String, Object>> tables = new HashMap<>();
    private final Deque<Runnable> undo = new ArrayDeque<>();

    @Override
    public <V> Table<V> open(TableName<V> name) {
        return new MemoryTable<>(name.type(), of(name));
    }

    /** Keeps what changed. */
    void commit() {
        undo.clear();
    }

    /** Forgets what changed since the last commit. */
    void rollBack() {
        while (!undo.isEmpty()) {
            undo.pop().run();
        }
    }

    Set<String> keys(TableName<?> name) {
        return of(name).keySet();
    }

    Collection<OpenPrompt> openPrompts() {
        return of(LedgerState.PROMPTS).values().stream()
                .filter(OpenPrompt.class::isInstance)
                .map(OpenPrompt.class::cast)
                .toList();
    }

    private Map<String, Object> of(TableName<?> name) {
        return tables.computeIfAbsent(name, key -> new HashMap<>());
    }

    private final class MemoryTable<V> implements Table<V> {

        private final Class<V> type;
        private final Map<String, Object> values;

        MemoryTable(Class<V> type, Map<String, Object> values) {
            this.type = type;
            this.values = values;
        }

        @Override
        public Optional<V> get(String key) {
            return Optional.ofNullable(values.get(key))
                    .map(kept -> kept instanceof byte[] bytes ? Wire.read(bytes, type) : type.cast(kept));
        }

        @Override
        public void put(String key, V value) {
            var bytes = Wire.bytes(value);
            restore(
                    key,
                    Optional.ofNullable(values.put(key, value instanceof Record ? Wire.read(bytes, type) : bytes)));
        }

        @Override
        public void delete(String key) {
            restore(key, Optional.ofNullable(values.remove(key)));
        }

        private void restore(String key, Optional<Object> old) {
            undo.push(() -> old.ifPresentOrElse(value -> values.put(key, value), () -> values.remove(key)));
        }
    }
}
