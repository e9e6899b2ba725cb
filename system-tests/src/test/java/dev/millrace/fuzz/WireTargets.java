package dev.millrace.fuzz;

import dev.millrace.contracts.AcceptedRecord;
import dev.millrace.contracts.DeadLetter;
import dev.millrace.contracts.Generation;
import dev.millrace.contracts.Headers;
import dev.millrace.contracts.PreferencePair;
import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.PromptName;
import dev.millrace.contracts.RecipeText;
import dev.millrace.contracts.RejectedRecord;
import dev.millrace.contracts.Report;
import dev.millrace.contracts.RunCommand;
import dev.millrace.contracts.RunProgress;
import dev.millrace.contracts.ScoredGeneration;
import dev.millrace.contracts.Seed;
import dev.millrace.contracts.UnreadableException;
import dev.millrace.contracts.Wire;
import dev.millrace.ledger.LedgerInput;
import dev.millrace.ledger.LedgerState;
import dev.millrace.ledger.TableName;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands on topics and in changelogs: a record or a refusal, and what was read can be written. */
final class WireTargets {

    private WireTargets() {}

    static Map<String, FuzzTarget> all() {
        var targets = new LinkedHashMap<String, FuzzTarget>();
        targets.put("wire-command", record(RunCommand.class));
        targets.put("wire-seed", record(Seed.class));
        targets.put("wire-prompt", record(Prompt.class));
        targets.put("wire-generation", record(Generation.class));
        targets.put("wire-scored", record(ScoredGeneration.class));
        targets.put("wire-accepted", record(AcceptedRecord.class));
        targets.put("wire-rejected", record(RejectedRecord.class));
        targets.put("wire-preference", record(PreferencePair.class));
        targets.put("wire-progress", record(RunProgress.class));
        targets.put("wire-report", record(Report.class));
        targets.put("wire-recipe", record(RecipeText.class));
        targets.put("wire-input", record(LedgerInput.class));
        targets.put("wire-state", WireTargets::state);
        targets.put("wire-headers", WireTargets::headers);
        return targets;
    }

    private static <T> FuzzTarget record(Class<T> type) {
        return input -> read(input, type).ifPresent(value -> Promise.survives(value, type));
    }

    private static <T> Optional<T> read(byte[] input, Class<T> type) {
        try {
            return Optional.of(Wire.read(input, type));
        } catch (UnreadableException refused) {
            Promise.refuses(refused, "not a " + type.getSimpleName());
            return Optional.empty();
        }
    }

    /** The first byte says of which of the ledger's tables the others are. */
    private static void state(byte[] input) {
        state(LedgerState.TABLES.get(Text.first(input) % LedgerState.TABLES.size()), Text.rest(input));
    }

    private static <T> void state(TableName<T> table, byte[] value) {
        read(value, table.type()).ifPresent(entry -> Promise.survivesAsBytes(entry, table.type()));
    }

    /** Dataset, run, prompt and failure, then a value. */
    private static void headers(byte[] input) {
        var parts = Text.parts(input, 5);
        var headers = Map.of(
                Headers.DATASET, parts.get(0),
                Headers.RUN, parts.get(1),
                Headers.PROMPT, parts.get(2),
                Headers.FAILURE, parts.get(3));
        PromptName.in(headers).ifPresent(name -> {
            var lost = name.lost(parts.get(3));
            Promise.holds(PromptName.in(lost).equals(Optional.of(name)), "a prompt's headers name it");
            Promise.holds(lost.getOrDefault(Headers.FAILURE, "").length() <= 301, "a failure in headers is short");
        });
        var came = List.of(
                new DeadLetter.Header(parts.get(0), input),
                new DeadLetter.Header(Headers.REASON, parts.get(1).getBytes(StandardCharsets.UTF_8)));
        var letter = new DeadLetter(input, input, came, parts.get(2), parts.get(3));
        var size = letter.key().length + letter.value().length;
        Promise.holds(size <= DeadLetter.MOST_BYTES, "a dead letter fits its topic");
        var reasons = letter.headers().stream().filter(header -> header.name().equals(Headers.REASON));
        Promise.holds(reasons.count() == 1, "a dead letter has one reason");
    }
}
