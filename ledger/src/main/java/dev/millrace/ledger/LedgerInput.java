package dev.millrace.ledger;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.millrace.contracts.JudgedGeneration;
import dev.millrace.contracts.Reason;
import dev.millrace.contracts.RunCommand;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.Seed;

/** What the ledger is told, one at a time and in one order for each dataset. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "input")
@JsonSubTypes({
    @JsonSubTypes.Type(value = LedgerInput.Command.class, name = "command"),
    @JsonSubTypes.Type(value = LedgerInput.Arrival.class, name = "seed"),
    @JsonSubTypes.Type(value = LedgerInput.Verdicts.class, name = "verdicts"),
    @JsonSubTypes.Type(value = LedgerInput.Lost.class, name = "lost")
})
public sealed interface LedgerInput {

    /** A run's command. */
    record Command(RunCommand command) implements LedgerInput {}

    /** A seed, with its id. */
    record Arrival(Seed seed) implements LedgerInput {}

    /** A judged generation. */
    record Verdicts(JudgedGeneration judged) implements LedgerInput {}

    /** A message about a prompt could not be read on its way. */
    record Lost(RunId run, String prompt, Reason reason) implements LedgerInput {}

    /** Time goes on. */
    record Tick() implements LedgerInput {}
}
