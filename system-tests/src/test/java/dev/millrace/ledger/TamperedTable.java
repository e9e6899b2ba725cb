package dev.millrace.ledger;

import java.util.Optional;

/** A table that does what another does, until somebody tampers with it. */
class TamperedTable<V> implements Table<V> {

    private final Table<V> table;

    TamperedTable(Table<V> table) {
        this.table = table;
    }

    @Override
    public Optional<V> get(String key) {
        return table.get(key);
    }

    @Override
    public void put(String key, V value) {
        table.put(key, value);
    }

    @Override
    public void delete(String key) {
        table.delete(key);
    }
}
