package dev.millrace.bench.ledger;

import dev.millrace.ledger.LedgerState;
import dev.millrace.ledger.Table;
import dev.millrace.ledger.TableName;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The ledger's tables as plain maps. */
final class MapTables implements LedgerState.Tables {

    @Override
    public <V> Table<V> open(TableName<V> name) {
        return new MapTable<>(new HashMap<>());
    }

    private record MapTable<V>(Map<String, V> values) implements Table<V> {

        @Override
        public Optional<V> get(String key) {
            return Optional.ofNullable(values.get(key));
        }

        @Override
        public void put(String key, V value) {
            values.put(key, value);
        }

        @Override
        public void delete(String key) {
            values.remove(key);
        }
    }
}
