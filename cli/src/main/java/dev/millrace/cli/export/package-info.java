/** Accepted records as files. */
@NullMarked
package dev.millrace.cli.export;

import org.jspecify.annotations.NullMarked;
