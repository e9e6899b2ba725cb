/** What benchmarks print says what was measured. */
@NullMarked
package dev.millrace.bench.report;

import org.jspecify.annotations.NullMarked;
