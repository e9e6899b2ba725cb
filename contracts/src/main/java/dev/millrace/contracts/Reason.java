package dev.millrace.contracts;

/**
 * Why an item did not go on.
 *
 * @param rule a short word from a closed set
 * @param detail one sentence for people; never a secret or personal value
 */
public record Reason(String rule, String detail) {

    /** Refuses a reason that names no rule. */
    public Reason {
        rule = Fields.required("reason", "rule", rule);
        detail = Fields.text(detail);
    }
}
