/** A schedule that loses nothing loses nothing. */
@NullMarked
package dev.millrace.bench.slots;

import org.jspecify.annotations.NullMarked;
