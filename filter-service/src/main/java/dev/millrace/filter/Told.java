package dev.millrace.filter;

import dev.millrace.contracts.Wire;
import dev.millrace.ledger.LedgerInput;

/** What a message tells the ledger, of which dataset, and what of it could not be read. */
final class Told {

    /** The most bytes of an input: key and headers take room beside it. */
    static final int MOST_BYTES = FilterConfig.LARGEST_INTERNAL - 64 * 1024;

    private final String dataset;
    private final byte[] input;
    private final String unreadable;

    private Told(String dataset, byte[] input, String unreadable) {
        this.dataset = dataset;
        this.input = input;
        this.unreadable = unreadable;
    }

    static Told of(String dataset, LedgerInput input) {
        return new Told(dataset, Wire.bytes(input), "");
    }

    /** The same, told by a message that cannot be read beyond its headers. */
    Told unreadable(String reason) {
        return new Told(dataset, input, reason);
    }

    String dataset() {
        return dataset;
    }

    byte[] input() {
        return input;
    }

    /** Why the message itself cannot be read; empty if it can. */
    String unreadable() {
        return unreadable;
    }

    boolean fits() {
        return input.length <= MOST_BYTES;
    }
}
