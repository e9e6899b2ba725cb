package dev.millrace.filter;

import dev.millrace.contracts.Headers;
import dev.millrace.contracts.Topic;
import dev.millrace.contracts.Wire;
import dev.millrace.fuzz.FuzzTarget;
import dev.millrace.fuzz.Promise;
import dev.millrace.fuzz.Text;
import dev.millrace.ledger.LedgerInput;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What anybody may write to the topics that the filter reads: an input of the ledger, or a reason to bury it. */
public final class FilterTargets {

    private static final String PLACE = "millrace.any-0-7";

    private FilterTargets() {}

    /** All of them by name. */
    public static Map<String, FuzzTarget> all() {
        var targets = new LinkedHashMap<String, FuzzTarget>();
        targets.put("filter-runs", input -> read(Topic.RUNS, input, Map.of()));
        targets.put("filter-seeds", input -> read(Topic.SEEDS, input, Map.of()));
        targets.put("filter-scores", FilterTargets::score);
        return targets;
    }

    /** Failure, then the value of a message whose headers name its prompt. */
    private static void score(byte[] input) {
        var failure = Text.parts(input, 2).get(0);
        var zero = 0;
        while (zero < input.length && input[zero] != 0) {
            zero++;
        }
        var value = zero < input.length ? Arrays.copyOfRange(input, zero + 1, input.length) : input;
        var headers = Map.of(
                Headers.DATASET, "data",
                Headers.RUN, "run",
                Headers.PROMPT, "0af1",
                Headers.FAILURE, zero < input.length ? failure : "");
        Promise.holds(read(Topic.SCORES, value, headers).isPresent(), "a prompt that is named settles");
    }

    /** What the ledger is told of a message; nothing if it is buried. */
    static Optional<LedgerInput> read(Topic topic, byte[] value, Map<String, String> headers) {
        Told told;
        try {
            told = Readers.of(topic).read(value, headers, PLACE);
        } catch (RuntimeException unreadable) {
            Promise.sentence(Readers.reason(unreadable), "");
            return Optional.empty();
        }
        Promise.holds(!told.dataset().isEmpty(), "an input is one of a dataset");
        if (!told.unreadable().isEmpty()) {
            Promise.sentence(told.unreadable(), "");
        }
        return Optional.of(Wire.read(told.input(), LedgerInput.class));
    }
}
