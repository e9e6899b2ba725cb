package dev.millrace.simulation;

import dev.millrace.ledger.LedgerInput;
import dev.millrace.ledger.LedgerState;
import dev.millrace.ledger.Output;
import java.util.List;

/** A fault planted around the ledger, to show that the simulation would notice one in it. */
public interface Fault {

    /** The ledger as it is. */
    Fault NONE = new Fault() {};

    /** The tables as the faulty ledger sees them. */
    default LedgerState.Tables tables(LedgerState.Tables tables) {
        return tables;
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
