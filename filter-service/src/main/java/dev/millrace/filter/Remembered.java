package dev.millrace.filter;

import dev.millrace.ledger.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A table whose newest values are also kept as objects, so that what every step needs is not read and parsed each time. */
final class Remembered<V> implements Table<V> {

    private static final int MOST = 4_096;

    private final Table<V> table;
    private final Map<String, V> newest = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > MOST;
        }
    };

    Remembered(Table<V> table) {
        this.table = table;
    }

    @Override
    public Optional<V> get(String key) {
        var known = newest.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        var stored = table.get(key);
        stored.ifPresent(value -> newest.put(key, value));
        return stored;
    }

    @Override
    public void put(String key, V value) {
        newest.put(key, value);
        table.put(key, value);
    }

    @Override
    public void delete(String key) {
        newest.remove(key);
        table.delete(key);
    }
}
