/** The whole way of one record, told to a person. */
@NullMarked
package dev.millrace.cli.explain;

import org.jspecify.annotations.NullMarked;
