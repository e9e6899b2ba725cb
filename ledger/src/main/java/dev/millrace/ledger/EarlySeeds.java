package dev.millrace.ledger;

/**
 * Seeds that came before their run was opened, numbered from {@code head} to before {@code tail}.
 *
 * @param since when the first came, in milliseconds since 1970
 */
public record EarlySeeds(long head, long tail, long since) {

    EarlySeeds added() {
        return new EarlySeeds(head, tail + 1, since);
    }

    EarlySeeds took() {
        return new EarlySeeds(head + 1, tail, since);
    }

    boolean isEmpty() {
        return head == tail;
    }
}
