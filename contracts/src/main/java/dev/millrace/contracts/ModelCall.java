package dev.millrace.contracts;

/**
 * One answered request to a model's endpoint, and what it cost.
 *
 * @param alias how recipes name the model
 * @param model how the endpoint names itself
 * @param millis from request to whole reply
 */
public record ModelCall(String alias, String model, Tokens tokens, long millis) {

    /** Refuses a call of nobody. */
    public ModelCall {
        alias = Fields.required("call", "alias", alias);
        model = Fields.text(model);
        tokens = Fields.or(tokens, Tokens.NONE);
        Fields.atLeast("call", "millis", millis, 0);
    }
}
