/** Scoring a generation: parse its replies into items, and have every scorer of its prompt look at each. */
@NullMarked
package dev.millrace.scorer.scoring;

import org.jspecify.annotations.NullMarked;
