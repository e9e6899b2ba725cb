/** What an operator fears, done to a whole installation in the middle of a run, and what the books say afterwards. */
@NullMarked
package dev.millrace.bench.chaos;

import org.jspecify.annotations.NullMarked;
