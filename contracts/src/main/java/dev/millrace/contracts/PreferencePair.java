package dev.millrace.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * Two replies to one prompt, of which one is preferred.
 *
 * @param id that of the accepted record which the preferred reply became
 * @param messages the conversation before the replies
 * @param margin by how much the preferred one's rank is higher
 * @param judge name of the scorer that ranked them
 * @param kind what kind of judge that is
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
        JudgeKind kind,
        Map<String, String> labels,
        Lineage lineage) {

    /** Who can say which of two replies is the better one (Nemotron-4 340B, section 3.2.3). */
    public enum JudgeKind {
        /** An exact check: the answer is known, or can be verified. */
        @JsonProperty("ground_truth")
        GROUND_TRUTH,
        /** A language model that was asked. */
        @JsonProperty("llm_judge")
        LLM_JUDGE,
        /** A reward model, or rules in place of one. */
        @JsonProperty("reward_model")
        REWARD_MODEL;

        /** Of which kind a score is. */
        public static JudgeKind of(Score score) {
            if (score instanceof Score.Verification) {
                return GROUND_TRUTH;
            }
            return score instanceof Score.Judgement || score instanceof Score.Comparison ? LLM_JUDGE : REWARD_MODEL;
        }
    }

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
        Fields.required("preference pair", "kind", kind);
        labels = Fields.map(labels);
        Fields.required("preference pair", "lineage", lineage);
    }
}
