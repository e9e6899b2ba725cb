/** Checking worked arithmetic exactly: every equation, and the answer. */
@NullMarked
package dev.millrace.scorer.arithmetic;

import org.jspecify.annotations.NullMarked;
