package dev.millrace.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.millrace.contracts.Lineage;
import dev.millrace.contracts.LineageStep;
import java.util.List;
import java.util.Map;

/**
 * Items of one generation that passed and wait to be asked at the next stage; what they share is kept once.
 *
 * @param parent id of the prompt they answered
 * @param round of that prompt
 * @param variables of that prompt
 * @param lineage of that prompt
 */
// What is empty is written too: the wire leaves it out, and it would be null when it is read.
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PendingItems(
        String parent,
        int round,
        Map<String, String> variables,
        Map<String, String> labels,
        Lineage lineage,
        List<Child> children) {

    /**
     * One of the items.
     *
     * @param item its place in the generation
     * @param step the facts about it
     */
    public record Child(int item, Map<String, String> values, LineageStep step) {}

    /** Copies its lists. */
    public PendingItems {
        children = List.copyOf(children);
    }
}
