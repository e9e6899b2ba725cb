package dev.millrace.contracts;

/** Tokens read and written by a model, as its endpoint reports them. */
public record Tokens(long prompt, long completion) {

    /** None. */
    public static final Tokens NONE = new Tokens(0, 0);

    /** Refuses negative counts. */
    public Tokens {
        Fields.atLeast("usage", "prompt tokens", prompt, 0);
        Fields.atLeast("usage", "completion tokens", completion, 0);
    }

    /** Both together. */
    public long total() {
        return prompt + completion;
    }

    /** These and others. */
    public Tokens plus(Tokens other) {
        return new Tokens(prompt + other.prompt, completion + other.completion);
    }
}
