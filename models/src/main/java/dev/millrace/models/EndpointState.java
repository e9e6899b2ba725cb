package dev.millrace.models;

import java.time.Instant;

/** How an endpoint is doing, for health, meters and log. */
public sealed interface EndpointState {

    /** Short word for labels. */
    String word();

    /** One sentence for people. */
    String sentence();

    /** Nothing is known against it. */
    record Healthy() implements EndpointState {

        @Override
        public String word() {
            return "healthy";
        }

        @Override
        public String sentence() {
            return "answers";
        }
    }

    /** Calls fail and are tried again; nothing is lost. */
    record Sick(Instant since, String sentence) implements EndpointState {

        @Override
        public String word() {
            return "sick";
        }
    }

    /**
     * Calls wait until someone mends a key.
     *
     * @param key the whole configuration key
     */
    record Misconfigured(Instant since, String key, String sentence) implements EndpointState {

        @Override
        public String word() {
            return "misconfigured";
        }
    }
}
