/** The books of a run, counted again from what its topics show. */
@NullMarked
package dev.millrace.cli.books;

import org.jspecify.annotations.NullMarked;
