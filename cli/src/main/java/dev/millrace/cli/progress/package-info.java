/** What a person sees of a run: while it works, and when it has ended. */
@NullMarked
package dev.millrace.cli.progress;

import org.jspecify.annotations.NullMarked;
