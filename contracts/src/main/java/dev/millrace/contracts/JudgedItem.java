package dev.millrace.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What the gates say of one item.
 *
 * @param reasons why it may not go on; empty exactly if it is taken
 * @param signature equal for items that are the same
 * @param rank the number by which the best was chosen; 0 where all are taken
 */
public record JudgedItem(Standing standing, List<Reason> reasons, String signature, double rank) {

    /** What becomes of an item as far as the gates can tell. */
    public enum Standing {
        /** It goes on, if it is new and there is room. */
        @JsonProperty("taken")
        TAKEN,
        /** It goes no further. */
        @JsonProperty("rejected")
        REJECTED,
        /** It is the other half of a preference pair, if the preferred half is accepted. */
        @JsonProperty("paired")
        PAIRED
    }

    /** Checks that reasons and standing agree. */
    public JudgedItem {
        Fields.required("judged item", "standing", standing);
        reasons = Fields.list(reasons);
        signature = Fields.text(signature);
        if ((standing == Standing.TAKEN) != reasons.isEmpty()) {
            throw new IllegalArgumentException("judged item is " + standing + " with reasons " + reasons);
        }
    }
}
