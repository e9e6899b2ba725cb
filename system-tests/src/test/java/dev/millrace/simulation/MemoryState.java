package dev.millrace.simulation;

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
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The ledger's state in maps, with a memory of what changed since the last commit, so that a crash can undo it. */
final class MemoryState implements LedgerState {

    private final Deque<Runnable> undo = new ArrayDeque<>();

    private final MemoryTable<RunEntry, byte[]> runs = mutable(RunEntry.class);
    private final MemoryTable<StratumEntry, byte[]> strata = mutable(StratumEntry.class);
    private final MemoryTable<RoundEntry, RoundEntry> rounds = immutable();
    private final MemoryTable<Seed, Seed> seeds = immutable();
    private final MemoryTable<OpenPrompt, OpenPrompt> prompts = immutable();
    private final MemoryTable<PendingItems, PendingItems> pending = immutable();
    private final MemoryTable<EarlySeeds, EarlySeeds> early = immutable();
    private final MemoryTable<RecipeText, RecipeText> recipes = immutable();
    private final MemoryTable<String, String> marks = immutable();
    private final MemoryTable<LiveRuns, LiveRuns> live = immutable();

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

    Collection<OpenPrompt> openPrompts() {
        return prompts.values.values();
    }

    Collection<PendingItems> pendingItems() {
        return pending.values.values();
    }

    int roundsKept() {
        return rounds.values.size();
    }

    int seedsKept() {
        return seeds.values.size();
    }

    Map<String, String> allMarks() {
        return marks.values;
    }

    private <V> MemoryTable<V, V> immutable() {
        return new MemoryTable<>(Function.identity(), Function.identity());
    }

    private <V> MemoryTable<V, byte[]> mutable(Class<V> type) {
        return new MemoryTable<>(Wire::bytes, bytes -> Wire.read(bytes, type));
    }

    /** One table; values that can change are kept as bytes. */
    private final class MemoryTable<V, K> implements Table<V> {

        private final Map<String, K> values = new HashMap<>();
        private final Function<V, K> keep;
        private final Function<K, V> read;

        MemoryTable(Function<V, K> keep, Function<K, V> read) {
            this.keep = keep;
            this.read = read;
        }

        @Override
        public Optional<V> get(String key) {
            return Optional.ofNullable(values.get(key)).map(read);
        }

        @Override
        public void put(String key, V value) {
            var old = Optional.ofNullable(values.put(key, keep.apply(value)));
            restore(key, old);
        }

        @Override
        public void delete(String key) {
            var old = Optional.ofNullable(values.remove(key));
            restore(key, old);
        }

        private void restore(String key, Optional<K> old) {
            undo.push(() -> old.ifPresentOrElse(value -> values.put(key, value), () -> values.remove(key)));
        }
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
