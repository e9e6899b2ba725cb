package dev.millrace.ledger;

import dev.millrace.simulation.Fault;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A fault in one table: what is put there is changed, or some of it is not done. */
class TamperedTable<T> implements Fault {

    private final TableName<T> tampered;
    private final UnaryOperator<T> change;

    TamperedTable(TableName<T> tampered, UnaryOperator<T> change) {
        this.tampered = tampered;
        this.change = change;
    }

    boolean puts(String key, T value) {
        return true;
    }

    boolean deletes() {
        return true;
    }

    @Override
    public LedgerState.Tables tables(LedgerState.Tables whole) {
        return new LedgerState.Tables() {
            @Override
            public <V> Table<V> open(TableName<V> name) {
                return name.equals(tampered) ? tampered(whole.open(name), name) : whole.open(name);
            }
        };
    }

    private <V> Table<V> tampered(Table<V> whole, TableName<V> name) {
        return new Table<>() {
            @Override
            public Optional<V> get(String key) {
                return whole.get(key);
            }

            @Override
            public void put(String key, V value) {
                var kept = tampered.type().cast(value);
                if (puts(key, kept)) {
                    whole.put(key, name.type().cast(change.apply(kept)));
                }
            }

            @Override
            public void delete(String key) {
                if (deletes()) {
                    whole.delete(key);
                }
            }
        };
    }
}
