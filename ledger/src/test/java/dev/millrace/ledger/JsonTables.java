package dev.millrace.ledger;

import dev.millrace.contracts.Wire;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The ledger's tables as maps of JSON, as stores hold it: whatever is lost on the way there and back is lost here too. */
final class JsonTables implements LedgerState.Tables {

    private final Map<TableName<?>, Map<String, byte[]>> tables = new HashMap<>();

    @Override
    public <V> Table<V> open(TableName<V> name) {
        return new JsonTable<>(name.type(), of(name));
    }

    Set<String> keys(TableName<?> name) {
        return of(name).keySet();
    }

    private Map<String, byte[]> of(TableName<?> name) {
        return tables.computeIfAbsent(name, key -> new TreeMap<>());
    }

    private record JsonTable<V>(Class<V> type, Map<String, byte[]> values) implements Table<V> {

        @Override
        public Optional<V> get(String key) {
            return Optional.ofNullable(values.get(key)).map(bytes -> Wire.read(bytes, type));
        }

        @Override
        public void put(String key, V value) {
            values.put(key, Wire.bytes(value));
        }

        @Override
        public void delete(String key) {
            values.remove(key);
        }
    }
}
