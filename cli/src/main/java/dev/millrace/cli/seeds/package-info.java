/** What a run starts from, read from a person's files. */
@NullMarked
package dev.millrace.cli.seeds;

import org.jspecify.annotations.NullMarked;
