/** Files that people hand to the command line, and what it reads from topics, under attack. */
@NullMarked
package dev.millrace.cli;

import org.jspecify.annotations.NullMarked;
