/**
 * What is on the wire: the records, topics, ids and headers by which the services, the command line and any other
 * program speak to each other.
 *
 * <pre>
 * RunCommand, Seed ─► Prompt ─► Generation ─► ScoredGeneration ─► AcceptedRecord | RejectedRecord | PreferencePair
 *                                                                 RunProgress, Report, RecipeText beside
 * </pre>
 *
 * Every record checks itself when it is made, ignores fields it does not know, and replaces absent lists, maps and texts
 * by empty ones, so that null never leaves this package.
 */
@NullMarked
package dev.millrace.contracts;

import org.jspecify.annotations.NullMarked;
