package dev.millrace.filter;

import static dev.millrace.filter.LedgerTopologyTest.only;
import static dev.millrace.filter.LedgerTopologyTest.open;
import static dev.millrace.filter.LedgerTopologyTest.seed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.Topic;
import dev.millrace.ledger.Table;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that the ledger remembers is in its changelogs, and nothing beside them is. */
class RestartTest {

    @TempDir
    Path before;

    @TempDir
    Path after;

    @Test
    void goesOnWhereItStopped() {
        try (var filter = new Filter(before)) {
            filter.command(open("data/run"));
            filter.seed(seed("s-1", "Why?"));
            filter.seed(seed("s-2", "How?"));
            filter.score(Filter.answered(filter.prompts().get(0), "Because."));
            var open = filter.prompts().get(1);
            try (var restored = filter.restored(after)) {
                restored.score(Filter.answered(filter.prompts().get(0), "Because."));
                restored.score(Filter.answered(open, "So."));
                restored.seed(seed("s-1", "Why?"));
                restored.seed(seed("s-3", "What?"));

                assertThat(only(restored.accepted()).prompt()).isEqualTo(open.id());
                assertThat(restored.prompts()).extracting(Prompt::parent).containsExactly("s-3");
                var progress = restored.progress("data/run");
                assertThat(progress.redelivered()).isEqualTo(1);
                assertThat(progress.stages().get(0).books().issued()).isEqualTo(3);
                assertThat(progress.stages().get(0).books().settled()).isEqualTo(2);
                assertThat(progress.stages().get(0).books().accepted()).isEqualTo(2);
            }
        }
    }

    @Test
    void keepsSeedsThatCameBeforeTheirRun() {
        try (var filter = new Filter(before)) {
            filter.seed(seed("s-1", "Why?"));
            try (var restored = filter.restored(after)) {
                restored.command(open("data/run"));

                assertThat(only(restored.prompts()).parent()).isEqualTo("s-1");
            }
        }
    }

    @Test
    void remembersNothingBeyondWhatItsTableHolds() {
        Map<String, String> stored = new HashMap<>();
        var table = new InMap(stored);
        var remembered = new Remembered<>(table);
        for (int number = 0; number < 10_000; number++) {
            remembered.put("k" + number, "v" + number);
        }
        remembered.delete("k1");
        remembered.delete("k9999");

        assertThat(stored).hasSize(9_998);
        assertThat(remembered.get("k0")).contains("v0");
        assertThat(remembered.get("k1")).isEmpty();
        assertThat(remembered.get("k9999")).isEmpty();
        remembered.put("k5", "new");
        assertThat(stored).containsEntry("k5", "new");
        assertThat(remembered.get("k5")).contains("new");
        stored.clear();
        assertThat(new Remembered<>(table).get("k5")).isEmpty();
    }

    /** Streams begins an aborted task anew with the same processor, over stores as they were before. */
    @Test
    void forgetsWhatWasNotCommitted() {
        var desk = new Desk();
        desk.hear(Topic.RUNS, open("data/run"));
        desk.hear(Topic.SEEDS, seed("s-1", "Why?"));
        assertThat(desk.sent(Topic.PROMPTS, Prompt.class)).hasSize(1);

        desk.startWithEmptyStores();
        desk.hear(Topic.SEEDS, seed("s-1", "Why?"));

        assertThat(desk.sent(Topic.PROMPTS, Prompt.class)).isEmpty();
    }

    private record InMap(Map<String, String> values) implements Table<String> {

        @Override
        public Optional<String> get(String key) {
            return Optional.ofNullable(values.get(key));
        }

        @Override
        public void put(String key, String value) {
            values.put(key, value);
        }

        @Override
        public void delete(String key) {
            values.remove(key);
        }
    }
}
