package dev.millrace.contracts;

import java.util.concurrent.TimeUnit;

/** How long a topic keeps its records. */
public enum Retention {
    /** Seven days. */
    WEEK(TimeUnit.DAYS.toMillis(7)),
    /** Thirty days. */
    MONTH(TimeUnit.DAYS.toMillis(30)),
    /** All of them, always. */
    FOR_EVER(-1),
    /** The newest of each key, always. */
    NEWEST(-1);

    private final long millis;

    Retention(long millis) {
        this.millis = millis;
    }

    /** Kafka's {@code retention.ms}; -1 means always. */
    public long millis() {
        return millis;
    }

    /** Kafka's {@code cleanup.policy}. */
    public String cleanupPolicy() {
        return this == NEWEST ? "compact" : "delete";
    }
}
