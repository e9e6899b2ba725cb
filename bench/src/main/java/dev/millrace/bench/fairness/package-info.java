/** How long a small run takes beside a big one. */
@NullMarked
package dev.millrace.bench.fairness;

import org.jspecify.annotations.NullMarked;
