package dev.millrace.simulation;

import dev.millrace.contracts.AcceptedRecord;
import dev.millrace.contracts.PreferencePair;
import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.RejectedRecord;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.RunProgress;
import dev.millrace.ledger.Output;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a committed reader has seen on the ledger's topics, and what it counts there. */
final class Published {

    private final Map<String, Prompt> prompts = new LinkedHashMap<>();
    private final Map<String, AcceptedRecord> accepted = new LinkedHashMap<>();
    private final List<RejectedRecord> rejected = new ArrayList<>();
    private final List<PreferencePair> preferences = new ArrayList<>();
    private final Map<RunId, RunProgress> progress = new HashMap<>();

    /** What is counted of one run. */
    record Count(long issued, long settled, long accepted, long passed, long rejected, long dropped) {}

    void add(Output output) {
        var value = output.value();
        if (value instanceof Prompt prompt) {
            prompts.put(prompt.id(), prompt);
        } else if (value instanceof AcceptedRecord record) {
            Broken.unless(accepted.put(record.id(), record) == null, "no record is accepted twice", record.id());
        } else if (value instanceof RejectedRecord record) {
            rejected.add(record);
        } else if (value instanceof PreferencePair pair) {
            preferences.add(pair);
        } else if (value instanceof RunProgress shown) {
            progress.put(shown.run(), shown);
        }
    }

    boolean knows(String prompt) {
        return prompts.containsKey(prompt);
    }

    Map<RunId, RunProgress> progress() {
        return progress;
    }

    /** Counts a run again from the topics alone. */
    Count count(RunId run) {
        Set<String> settled = new HashSet<>();
        long issued = 0;
        long passed = 0;
        for (var prompt : prompts.values()) {
            if (prompt.run().equals(run)) {
                issued++;
                if (!prompt.lineage().steps().isEmpty()) {
                    passed++;
                    settled.add(prompt.parent());
                }
            }
        }
        long taken = 0;
        for (var record : accepted.values()) {
            if (record.run().equals(run)) {
                taken++;
                settled.add(record.prompt());
            }
        }
        long items = 0;
        long dropped = 0;
        for (var record : rejected) {
            if (run.equals(record.run()) && record.kind() != RejectedRecord.Kind.SEED) {
                items += record.kind() == RejectedRecord.Kind.ITEM ? 1 : 0;
                dropped += record.kind() == RejectedRecord.Kind.DROPPED ? 1 : 0;
                settled.add(record.prompt());
            }
        }
        return new Count(issued, settled.size(), taken, passed, items, dropped);
    }

    /** Every preferred reply is an accepted record, and the reply it was preferred to is rejected as paired. */
    void checkPairs() {
        var paired = rejected.stream()
                .filter(record -> record.reasons().get(0).rule().equals("paired"))
                .count();
        Broken.unless(paired == preferences.size(), "every pair has two halves", paired + " of " + preferences.size());
        for (var pair : preferences) {
            Broken.unless(accepted.containsKey(pair.id()), "every preferred reply is accepted", pair.id());
        }
    }

    /** No two records of a dataset say the same. */
    void checkDistinct() {
        Set<String> said = new HashSet<>();
        for (var record : accepted.values()) {
            if (!record.run().dataset().equals("adhoc")) {
                var text = record.run().dataset() + record.messages();
                Broken.unless(said.add(text), "a dataset has no record twice", text);
            }
        }
    }
}
