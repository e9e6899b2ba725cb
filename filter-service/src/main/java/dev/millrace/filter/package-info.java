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
 * This package is the shell: topology, stores, configuration, wiring. Its core are two modules: the gates in {@code
 * quality}, and the {@code ledger}.
 */
@NullMarked
package dev.millrace.filter;

import org.jspecify.annotations.NullMarked;
