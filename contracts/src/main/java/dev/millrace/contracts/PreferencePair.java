package dev.millrace.contracts;

import java.util.List;
import java.util.Map;

/**
 * Two replies to one prompt, of which one is preferred.
 *
 * @param id that of the accepted record which the preferred reply became
 * @param messages the conversation before the replies
 * @param margin by how much the preferred one's rank is higher
 * @param judge name of the scorer that ranked them
 */
public record PreferencePair(
        String id,
        RunId run,
        String stratum,
        String prompt,
        List<ChatMessage> messages,
        ChatMessage chosen,
        ChatMessage rejected,
        double margin,
        String judge,
        Map<String, String> labels,
        Lineage lineage) {

    /** Refuses a pair that is not one. */
    public PreferencePair {
        id = Fields.required("preference pair", "id", id);
        Fields.required("preference pair", "run", run);
        stratum = Fields.text(stratum);
        prompt = Fields.required("preference pair", "prompt", prompt);
        messages = Fields.list(messages);
        Fields.required("preference pair", "chosen", chosen);
        Fields.required("preference pair", "rejected", rejected);
        Fields.finite("preference pair", "margin", margin);
        judge = Fields.text(judge);
        labels = Fields.map(labels);
        Fields.required("preference pair", "lineage", lineage);
    }
}
