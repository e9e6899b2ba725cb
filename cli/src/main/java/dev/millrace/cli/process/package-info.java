/** The processes that the command line starts, and stops again whatever happens. */
@NullMarked
package dev.millrace.cli.process;

import org.jspecify.annotations.NullMarked;
