/**
 * Scores in; accepted, rejected, preferences and the next prompts out.
 *
 * <pre>
 *  runs ───► CommandIntake ─┐
 *  scores ─► GateProcessor ─┴─► control ─┐
 *  seeds ──► SeedIntake ───────► seeds ──┴─► LedgerProcessor ─► prompts, accepted, rejected, preferences,
 *                                                               progress, reports, recipes
 * </pre>
 *
 * This package is the shell: topology, stores, configuration, wiring. The gates are plain rules in their own package,
 * and the ledger is a module of its own.
 */
@NullMarked
package dev.millrace.filter;

import org.jspecify.annotations.NullMarked;
