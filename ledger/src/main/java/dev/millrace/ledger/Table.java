package dev.millrace.ledger;

import java.util.Optional;

/** A part of the state: values by key, read one at a time. */
public interface Table<V> {

    /** The value under a key. */
    Optional<V> get(String key);

    /** Keeps a value under a key. */
    void put(String key, V value);

    /** Forgets a key; nothing happens if it is not there. */
    void delete(String key);
}
