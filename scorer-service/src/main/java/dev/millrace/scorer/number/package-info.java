/** Exact numbers. */
@NullMarked
package dev.millrace.scorer.number;

import org.jspecify.annotations.NullMarked;
