package dev.millrace.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.millrace.contracts.Prompt;

/**
 * A prompt that was issued and of which no scored generation came yet, kept whole so that it can be issued again.
 *
 * @param stage its stage's place in the recipe
 * @param stratum its stratum's number
 * @param lane where it was sent
 * @param issuedAt when, in milliseconds since 1970
 * @param reserved its worst case, where the run has a budget
 */
// What is empty is written too: the wire leaves it out, and it would be null when it is read.
@JsonInclude(JsonInclude.Include.ALWAYS)
public record OpenPrompt(Prompt prompt, int stage, int stratum, String lane, long issuedAt, Cost reserved)
        implements PromptEntry {

    OpenPrompt issuedAgain(long at) {
        return new OpenPrompt(prompt, stage, stratum, lane, at, reserved);
    }
}
