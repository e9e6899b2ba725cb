/** What is measured of Millrace and done to it, one command each: {@code bench/run --help}. */
@NullMarked
package dev.millrace.bench;

import org.jspecify.annotations.NullMarked;
