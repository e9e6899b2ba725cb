package dev.millrace.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What did not go on, with every reason.
 *
 * @param id derived from its prompt and its place in the generation, or from the seed
 * @param run absent for a seed that names a run that nobody opened
 * @param prompt empty for a seed
 * @param item which of the generation's items it was, from 0
 * @param values its texts, as far as there are any
 * @param lineage absent for a seed
 */
public record RejectedRecord(
        String id,
        Kind kind,
        @Nullable RunId run,
        String stage,
        String stratum,
        String prompt,
        int item,
        Map<String, String> values,
        List<Reason> reasons,
        List<Score> scores,
        Map<String, String> labels,
        @Nullable Lineage lineage) {

    /** What was turned away. */
    public enum Kind {
        /** An item of a generation. */
        @JsonProperty("item")
        ITEM,
        /** A good item of a stage that its run could not continue before it ended. */
        @JsonProperty("dropped")
        DROPPED,
        /** A seed. */
        @JsonProperty("seed")
        SEED
    }

    /** Refuses a rejection without reason. */
    public RejectedRecord {
        id = Fields.required("rejected record", "id", id);
        Fields.required("rejected record", "kind", kind);
        stage = Fields.text(stage);
        stratum = Fields.text(stratum);
        prompt = Fields.text(prompt);
        values = Fields.map(values);
        reasons = Fields.list(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("rejected record has no reason");
        }
        scores = Fields.list(scores);
        labels = Fields.map(labels);
    }
}
