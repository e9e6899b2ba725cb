/** How a command ends, and what it says when it cannot do what was asked. */
@NullMarked
package dev.millrace.cli.outcome;

import org.jspecify.annotations.NullMarked;
