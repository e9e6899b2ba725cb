/** What the simulated endpoint does is what tests and benchmarks think that it does. */
@NullMarked
package dev.millrace.bench.endpoint;

import org.jspecify.annotations.NullMarked;
