/** How long it takes from a start to the first work done. */
@NullMarked
package dev.millrace.bench.start;

import org.jspecify.annotations.NullMarked;
