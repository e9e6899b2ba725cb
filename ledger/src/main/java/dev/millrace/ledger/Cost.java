package dev.millrace.ledger;

/** Tokens and the money they cost. */
public record Cost(long tokens, double money) {

    static final Cost NONE = new Cost(0, 0);

    Cost plus(Cost other) {
        return new Cost(tokens + other.tokens, money + other.money);
    }
}
