/** What every benchmark prints: on which machine it ran, and what was measured beside what is wanted. */
@NullMarked
package dev.millrace.bench.report;

import org.jspecify.annotations.NullMarked;
