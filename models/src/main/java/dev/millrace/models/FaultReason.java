package dev.millrace.models;

/** Why a prompt finally gets no reply, by its own fault: the closed set of words that become rules of rejections. */
public enum FaultReason {
    /** The endpoint refuses this request as wrong. */
    BAD_REQUEST("bad_request"),
    /** The prompt does not fit into the model's context. */
    TOO_LONG("too_long"),
    /** The endpoint's content filter holds the prompt back. */
    CONTENT_FILTER("content_filter"),
    /** This prompt fails again and again while others succeed. */
    KEEPS_FAILING("keeps_failing"),
    /** The reply is larger than a record may be. */
    TOO_LARGE("too_large"),
    /** The prompt names an alias that is not configured. */
    UNKNOWN_MODEL("unknown_model");

    private final String word;

    FaultReason(String word) {
        this.word = word;
    }

    /** As it stands in records. */
    public String word() {
        return word;
    }
}
