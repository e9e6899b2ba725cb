package dev.millrace.ledger;

import dev.millrace.contracts.RunProgress;

/**
 * A run as it stands, for whoever watches over runs.
 *
 * @param overdue how many of its prompts were open for too long when all were last looked at
 */
public record RunView(RunProgress progress, long overdue) {}
