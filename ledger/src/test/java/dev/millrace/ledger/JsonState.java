package dev.millrace.ledger;

import dev.millrace.contracts.RecipeText;
import dev.millrace.contracts.Seed;
import dev.millrace.contracts.Wire;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The ledger's state in maps of JSON, as stores hold it: whatever is lost on the way there and back is lost here too. */
final class JsonState implements LedgerState {

    private final JsonTable<RunEntry> runs = new JsonTable<>(RunEntry.class);
    private final JsonTable<StratumEntry> strata = new JsonTable<>(StratumEntry.class);
    private final JsonTable<RoundEntry> rounds = new JsonTable<>(RoundEntry.class);
    private final JsonTable<Seed> seeds = new JsonTable<>(Seed.class);
    private final JsonTable<OpenPrompt> prompts = new JsonTable<>(OpenPrompt.class);
    private final JsonTable<PendingItems> pending = new JsonTable<>(PendingItems.class);
    private final JsonTable<EarlySeeds> early = new JsonTable<>(EarlySeeds.class);
    private final JsonTable<RecipeText> recipes = new JsonTable<>(RecipeText.class);
    private final JsonTable<String> marks = new JsonTable<>(String.class);
    private final JsonTable<LiveRuns> live = new JsonTable<>(LiveRuns.class);

    /** Values by key, each as its bytes. */
    static final class JsonTable<V> implements Table<V> {

        private final Map<String, byte[]> values = new TreeMap<>();
        private final Class<V> type;

        JsonTable(Class<V> type) {
            this.type = type;
        }

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

        Iterable<String> keys() {
            return values.keySet();
        }
    }

    @Override
    public JsonTable<RunEntry> runs() {
        return runs;
    }

    @Override
    public JsonTable<StratumEntry> strata() {
        return strata;
    }

    @Override
    public JsonTable<RoundEntry> rounds() {
        return rounds;
    }

    @Override
    public JsonTable<Seed> seeds() {
        return seeds;
    }

    @Override
    public JsonTable<OpenPrompt> prompts() {
        return prompts;
    }

    @Override
    public JsonTable<PendingItems> pending() {
        return pending;
    }

    @Override
    public JsonTable<EarlySeeds> early() {
        return early;
    }

    @Override
    public JsonTable<RecipeText> recipes() {
        return recipes;
    }

    @Override
    public JsonTable<String> marks() {
        return marks;
    }

    @Override
    public JsonTable<LiveRuns> live() {
        return live;
    }
}
