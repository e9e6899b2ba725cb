/** The command line: what a person says, and what is said in return. */
@NullMarked
package dev.millrace.cli;

import org.jspecify.annotations.NullMarked;
