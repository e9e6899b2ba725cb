/** How well the slots of an endpoint are used, beside a schedule that loses nothing. */
@NullMarked
package dev.millrace.bench.slots;

import org.jspecify.annotations.NullMarked;
