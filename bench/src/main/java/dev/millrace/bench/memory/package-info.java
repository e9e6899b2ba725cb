/** What each process holds in memory, after few and after many records. */
@NullMarked
package dev.millrace.bench.memory;

import org.jspecify.annotations.NullMarked;
