package dev.millrace.ledger;

/**
 * A prompt that was settled.
 *
 * @param answer id of the generation that settled it, or that none did
 * @param number how many of its run had settled before it
 */
public record SettledPrompt(String answer, long number) implements PromptEntry {

    SettledPrompt answeredBy(String generation) {
        return new SettledPrompt(generation, number);
    }
}
