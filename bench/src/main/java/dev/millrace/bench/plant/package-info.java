/** A whole installation of processes that can be killed, and runs to send to it. */
@NullMarked
package dev.millrace.bench.plant;

import org.jspecify.annotations.NullMarked;
