package dev.millrace.contracts;

/**
 * Why a model gave no reply, finally.
 *
 * @param alias the model that was asked, or empty where the message itself could not be read
 * @param reason a short word from a closed set, which becomes the rule of the rejection
 * @param detail one sentence for people
 */
public record Failure(String alias, String reason, String detail) {

    /** Refuses a failure without reason. */
    public Failure {
        alias = Fields.text(alias);
        reason = Fields.required("failure", "reason", reason);
        detail = Fields.text(detail);
    }
}
