package dev.millrace.contracts;

/**
 * What a run may spend at most; 0 means without limit.
 *
 * @param tokens prompt and completion tokens of all models, judges included
 * @param money in the currency of the run's prices
 * @param seconds wall time from the run's opening
 */
public record Budget(long tokens, double money, long seconds) {

    /** No limit at all. */
    public static final Budget NONE = new Budget(0, 0, 0);

    /** Refuses negative limits. */
    public Budget {
        Fields.atLeast("budget", "tokens", tokens, 0);
        Fields.atLeast("budget", "seconds", seconds, 0);
        Fields.finite("budget", "money", money);
        if (money < 0) {
            throw new IllegalArgumentException("budget has money " + money + ", expected at least 0");
        }
    }

    /** Whether tokens or money are limited, so that every call must have a worst case. */
    public boolean limitsSpending() {
        return tokens > 0 || money > 0;
    }
}
