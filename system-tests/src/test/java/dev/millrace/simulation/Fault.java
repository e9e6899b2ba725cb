package dev.millrace.simulation;

import dev.millrace.ledger.LedgerInput;
import dev.millrace.ledger.LedgerState;
import dev.millrace.ledger.Output;
import java.util.List;

/** A fault planted around the ledger, to show that the simulation would notice one in it. */
public interface Fault {

    /** The ledger as it is. */
    Fault NONE = new Fault() {};

    /** The state as the faulty ledger sees it. */
    default LedgerState state(LedgerState state) {
        return state;
    }

    /** What the faulty ledger hears. */
    default LedgerInput input(LedgerInput input) {
        return input;
    }

    /** What the faulty ledger sends. */
    default List<Output> outputs(List<Output> outputs) {
        return outputs;
    }
}
