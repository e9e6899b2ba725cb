package dev.millrace.edge;

import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.RunId;

/** What became of a record about a prompt, as it is written. */
public final class Result {

    private final RunId run;
    private final String prompt;
    private final byte[] value;

    /** Bytes that are written under the prompt's id. */
    public Result(Prompt prompt, byte[] value) {
        this.run = prompt.run();
        this.prompt = prompt.id();
        this.value = value;
    }

    RunId run() {
        return run;
    }

    String prompt() {
        return prompt;
    }

    byte[] value() {
        return value;
    }
}
