package dev.millrace.contracts;

/**
 * One answered request to a model's endpoint, and what it cost.
 *
 * @param alias how recipes name the model
 * @param model how the endpoint names itself
 * @param millis from request to whole reply
 */
public record ModelCall(String alias, String model, Tokens tokens, long millis) {

    /** More than any call takes, and so few that the sums of a run's calls are exact. */
    private static final long MOST_TOKENS = 1_000_000_000_000L;

    /** Refuses a call of nobody, and one of which no sum could be made. */
    public ModelCall {
        alias = Fields.required("call", "alias", alias);
        model = Fields.text(model);
        tokens = Fields.or(tokens, Tokens.NONE);
        if (tokens.prompt() > MOST_TOKENS || tokens.completion() > MOST_TOKENS) {
            throw new IllegalArgumentException("call has " + tokens.prompt() + " and " + tokens.completion()
                    + " tokens, expected at most " + MOST_TOKENS + " each");
        }
        Fields.atLeast("call", "millis", millis, 0);
    }
}
