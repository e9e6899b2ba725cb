package dev.millrace.contracts;

/**
 * What a model's tokens cost.
 *
 * @param prompt money for one million prompt tokens
 * @param completion money for one million completion tokens
 */
public record Price(double prompt, double completion) {

    /** Nothing is charged. */
    public static final Price FREE = new Price(0, 0);

    private static final double MOST = 1e12;

    /** Refuses negative prices, and such that a sum of money could be endless. */
    public Price {
        if (!(prompt >= 0 && prompt <= MOST) || !(completion >= 0 && completion <= MOST)) {
            throw new IllegalArgumentException(
                    "price has a part below 0, above " + MOST + " or not a number: " + prompt + ", " + completion);
        }
    }

    /** Money for so many tokens. */
    public double of(Tokens tokens) {
        return (tokens.prompt() * prompt + tokens.completion() * completion) / 1_000_000;
    }
}
