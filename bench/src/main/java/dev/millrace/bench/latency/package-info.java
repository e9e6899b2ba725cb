/** How long it takes from a model's reply until its record can be read. */
@NullMarked
package dev.millrace.bench.latency;

import org.jspecify.annotations.NullMarked;
