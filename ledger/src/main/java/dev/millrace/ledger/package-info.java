/**
 * The ledger: what may enter, what is asked next, and books that balance.
 *
 * <pre>
 *            seed ──► SeedIntake ──┐                     ┌──► prompts
 *         command ──► Commands ────┼──► RunEntry ──► Issuing
 *  judged generation ► Settling ───┘    StratumEntry     └──► accepted, rejected, preferences
 *            tick ──► Upkeep ──────────────► Ending, Progress ──► progress, reports
 * </pre>
 *
 * One step is a pure function of the state and one input: it reads and writes the state through {@link
 * dev.millrace.ledger.LedgerState} and returns what is to be sent. Time is part of the input. It does a bounded amount
 * of work; what is left is a cursor in the run's entry, continued at the next tick.
 */
@NullMarked
package dev.millrace.ledger;

import org.jspecify.annotations.NullMarked;
