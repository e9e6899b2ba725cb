package dev.millrace.filter.board;

import dev.millrace.contracts.LabelValues;
import dev.millrace.recipes.Catalogue;
import dev.millrace.recipes.Fault;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The words of our own reasons, which labels may have; whoever writes to a topic can write any other. */
public final class RejectionRules {

    private static final List<String> OF_MODELS =
            List.of("bad_request", "too_long", "content_filter", "keeps_failing", "too_large", "unknown_model");

    private static final List<String> OF_GATES = List.of("not_best", "no_pair", "paired", "unranked");

    private static final List<String> OF_THE_LEDGER = List.of(
            "budget",
            "cancelled",
            "dropped",
            "duplicate",
            "ended",
            "sealed",
            "surplus",
            "time",
            "too_large",
            "too_many_seeds",
            "too_many_strata",
            "unknown_run",
            "unpaired",
            "unreadable",
            "unrenderable",
            "unusable_seed");

    private static final Set<String> ALL = all();

    private RejectionRules() {}

    /** All of them. */
    public static Set<String> words() {
        return ALL;
    }

    /** The label for a rule: its word if it is one of these. */
    public static String label(String rule) {
        return ALL.contains(rule) ? rule : LabelValues.OTHER;
    }

    private static Set<String> all() {
        var words = new TreeSet<>(Catalogue.rules().keySet());
        for (var fault : Fault.values()) {
            words.add(fault.word());
        }
        words.addAll(OF_MODELS);
        words.addAll(OF_GATES);
        words.addAll(OF_THE_LEDGER);
        return Collections.unmodifiableSet(words);
    }
}
