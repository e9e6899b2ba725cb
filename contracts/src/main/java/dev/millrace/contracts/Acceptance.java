package dev.millrace.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What a stage asks of its items before they go on.
 *
 * @param rules which every item must pass
 * @param ranks scorers by whose values items are compared, where not all are taken: the first that found something out
 * @param distinct values by which two items are the same, among those of the item and of its prompt
 */
public record Acceptance(Take take, List<RuleSpec> rules, List<String> ranks, List<String> distinct) {

    /** Which of the items that pass the rules are taken. */
    public enum Take {
        /** Each of them. */
        @JsonProperty("all")
        ALL,
        /** The one of highest rank. */
        @JsonProperty("best")
        BEST,
        /** The one of highest rank, as preferred to the one of lowest rank. */
        @JsonProperty("pair")
        PAIR
    }

    /** Takes all items, and asks nothing of them. */
    public static final Acceptance OF_ALL = new Acceptance(Take.ALL, List.of(), List.of(), List.of());

    /** Takes all where nothing is said. */
    public Acceptance {
        take = Fields.or(take, Take.ALL);
        rules = Fields.list(rules);
        ranks = Fields.list(ranks);
        distinct = Fields.list(distinct);
        if (take != Take.ALL && ranks.isEmpty()) {
            throw new IllegalArgumentException("acceptance takes the best but names no scorer to rank by");
        }
    }
}
