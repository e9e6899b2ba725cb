/** How fast records pass through all services, beside bare clients that move the same bytes. */
@NullMarked
package dev.millrace.bench.passthrough;

import org.jspecify.annotations.NullMarked;
