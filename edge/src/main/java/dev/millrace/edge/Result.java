package dev.millrace.edge;

import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.PromptName;

/** What became of a record about a prompt, as it is written. */
public final class Result {

    private final PromptName prompt;
    private final byte[] value;

    /** Bytes that are written under the prompt's id. */
    public Result(Prompt prompt, byte[] value) {
        this.prompt = new PromptName(prompt.run(), prompt.id());
        this.value = value;
    }

    PromptName prompt() {
        return prompt;
    }

    byte[] value() {
        return value;
    }
}
