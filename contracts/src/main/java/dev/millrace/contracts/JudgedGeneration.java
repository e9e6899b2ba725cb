package dev.millrace.contracts;

import java.util.List;

/** A scored generation with what the gates say of each of its items, in the same order. */
public record JudgedGeneration(ScoredGeneration scored, List<JudgedItem> verdicts) {

    /** Refuses verdicts that do not fit the items. */
    public JudgedGeneration {
        Fields.required("judged generation", "scored", scored);
        verdicts = Fields.list(verdicts);
        if (verdicts.size() != scored.items().size()) {
            throw new IllegalArgumentException("judged generation has " + verdicts.size() + " verdicts for "
                    + scored.items().size() + " items");
        }
    }
}
