package dev.millrace.contracts;

/**
 * Counts of one stage: how many prompts and items came, and what became of them.
 *
 * <p>After every step of the ledger {@code issued = settled + open} and {@code items = accepted + passed + rejected};
 * and {@code passed = issued of the next stage + pending + dropped}, the last two being those of the next stage's queue,
 * booked where the items passed.
 *
 * @param issued prompts sent to the models
 * @param settled prompts whose first scored generation came
 * @param open prompts of which none came yet
 * @param items parsed entries of replies
 * @param accepted items that became records
 * @param passed items that went to the next stage
 * @param rejected items that went no further
 * @param pending passed items that wait to be asked
 * @param dropped passed items that were never asked, because the run ended
 */
public record Books(
        long issued,
        long settled,
        long open,
        long items,
        long accepted,
        long passed,
        long rejected,
        long pending,
        long dropped) {

    /** Nothing happened yet. */
    public static final Books EMPTY = new Books(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** A prompt was sent. */
    public static final Books ISSUED = new Books(1, 0, 1, 0, 0, 0, 0, 0, 0);

    /** A prompt settled; its items are booked one by one. */
    public static final Books SETTLED = new Books(0, 1, -1, 0, 0, 0, 0, 0, 0);

    /** An item became a record. */
    public static final Books ACCEPTED = new Books(0, 0, 0, 1, 1, 0, 0, 0, 0);

    /** An item went on to wait for the next stage. */
    public static final Books PASSED = new Books(0, 0, 0, 1, 0, 1, 0, 1, 0);

    /** An item went no further. */
    public static final Books REJECTED = new Books(0, 0, 0, 1, 0, 0, 1, 0, 0);

    /** A waiting item was asked. */
    public static final Books CONTINUED = new Books(0, 0, 0, 0, 0, 0, 0, -1, 0);

    /** A waiting item was dropped. */
    public static final Books DROPPED = new Books(0, 0, 0, 0, 0, 0, 0, -1, 1);

    /** These and others. */
    public Books plus(Books other) {
        return new Books(
                issued + other.issued,
                settled + other.settled,
                open + other.open,
                items + other.items,
                accepted + other.accepted,
                passed + other.passed,
                rejected + other.rejected,
                pending + other.pending,
                dropped + other.dropped);
    }

    /** Whether the laws hold that concern one stage alone. */
    public boolean balance() {
        return issued == settled + open && items == accepted + passed + rejected && open >= 0 && pending >= 0;
    }
}
