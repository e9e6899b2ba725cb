package dev.millrace.contracts;

import java.util.List;
import java.util.Optional;

/**
 * A generation, parsed and scored.
 *
 * @param items in the order in which they stand in the replies; empty only if the generation has no replies
 * @param calls requests to judges and reward models, with their costs
 */
public record ScoredGeneration(Generation generation, List<Item> items, List<ModelCall> calls) {

    /** Refuses a generation with replies but without items, and items of replies that are not there. */
    public ScoredGeneration {
        Fields.required("scored generation", "generation", generation);
        items = Fields.list(items);
        calls = Fields.list(calls);
        if (items.isEmpty() && !generation.replies().isEmpty()) {
            throw new IllegalArgumentException("scored generation has replies but no items");
        }
        for (var item : items) {
            if (item.reply() >= generation.replies().size()) {
                throw new IllegalArgumentException("scored generation has an item of reply " + item.reply() + " of "
                        + generation.replies().size());
            }
        }
    }

    /** The prompt that was answered. */
    public Prompt prompt() {
        return generation.prompt();
    }

    /** The scorer by which its items compare: the first of those asked for that found something out in any of them. */
    public Optional<String> rankedBy() {
        return prompt().accept().ranks().stream()
                .filter(scorer ->
                        items.stream().anyMatch(item -> item.score(scorer).isPresent()))
                .findFirst();
    }
}
