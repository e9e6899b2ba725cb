/** Checking exactly whether a reply follows instructions. */
@NullMarked
package dev.millrace.scorer.instruction;

import org.jspecify.annotations.NullMarked;
