/** What the numbers of different scorers mean beside each other. */
@NullMarked
package dev.millrace.scorer.scale;

import org.jspecify.annotations.NullMarked;
