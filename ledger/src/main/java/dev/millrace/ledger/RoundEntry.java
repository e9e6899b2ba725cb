package dev.millrace.ledger;

/**
 * A round of a stratum: every seed used once more.
 *
 * @param live open and pending descendants of its prompts
 * @param complete whether all its seeds were issued
 * @param bore whether a record came of it
 */
public record RoundEntry(long live, boolean complete, boolean bore) {

    static final RoundEntry BEGUN = new RoundEntry(0, false, false);

    RoundEntry live(long more) {
        return new RoundEntry(live + more, complete, bore);
    }

    RoundEntry completed() {
        return new RoundEntry(live, true, bore);
    }

    RoundEntry boreRecord() {
        return new RoundEntry(live, complete, true);
    }

    boolean settled() {
        return complete && live == 0;
    }
}
