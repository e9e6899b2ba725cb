package dev.millrace.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a run stands; a final state never changes. */
public enum RunState {
    /** Seeds may come. */
    @JsonProperty("open")
    OPEN,
    /** The number of seeds is known. */
    @JsonProperty("sealed")
    SEALED,
    /** It did what was asked. */
    @JsonProperty("done")
    DONE,
    /** It ended before it reached what was asked; its reason says why. */
    @JsonProperty("short")
    SHORT,
    /** It was ended by command. */
    @JsonProperty("cancelled")
    CANCELLED;

    /** Whether it is over. */
    public boolean ended() {
        return this == DONE || this == SHORT || this == CANCELLED;
    }
}
