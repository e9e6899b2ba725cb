/** How fast seeds are taken in, and how fast what is known of them is there again. */
@NullMarked
package dev.millrace.bench.intake;

import org.jspecify.annotations.NullMarked;
