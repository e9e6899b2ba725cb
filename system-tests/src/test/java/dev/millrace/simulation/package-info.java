/**
 * The whole loop in memory: people, ledger, gates and parsers as they are; model, scorer and Kafka played by a scheduler
 * that delays, reorders, doubles, loses what is not yet committed, and crashes between any two steps.
 *
 * <p>Everything a schedule does follows from one list of numbers. They are drawn from a seed; a failing list is shrunk to
 * a short one, and told step by step.
 */
@NullMarked
package dev.millrace.simulation;

import org.jspecify.annotations.NullMarked;
