/** The five attributes of quality by rules of thumb, and their weighted sums. */
@NullMarked
package dev.millrace.scorer.reward;

import org.jspecify.annotations.NullMarked;
