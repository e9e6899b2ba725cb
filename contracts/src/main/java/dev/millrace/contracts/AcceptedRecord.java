package dev.millrace.contracts;

import java.util.List;
import java.util.Map;

/**
 * A record that passed everything: training data, with where it came from.
 *
 * @param id derived from its prompt and its place in the generation
 * @param item which of the generation's items it was, from 0
 * @param messages the conversation to train on
 * @param depth synthetic depth: text by people is 0, what is generated from it 1, and so on
 */
public record AcceptedRecord(
        String id,
        RunId run,
        String stratum,
        String prompt,
        int item,
        List<ChatMessage> messages,
        Map<String, String> labels,
        List<Score> scores,
        Lineage lineage,
        int depth) {

    /** Refuses a record without a conversation. */
    public AcceptedRecord {
        id = Fields.required("accepted record", "id", id);
        Fields.required("accepted record", "run", run);
        stratum = Fields.text(stratum);
        prompt = Fields.required("accepted record", "prompt", prompt);
        messages = Fields.list(messages);
        if (messages.isEmpty()) {
            throw new IllegalArgumentException("accepted record has no messages");
        }
        labels = Fields.map(labels);
        scores = Fields.list(scores);
        Fields.required("accepted record", "lineage", lineage);
    }

    /** The id of the record that an item of a prompt becomes. */
    public static String idOf(String prompt, int item) {
        return Ids.of("record", prompt, item);
    }
}
