/** The topics as they should be, beside the topics as they are. */
@NullMarked
package dev.millrace.cli.topics;

import org.jspecify.annotations.NullMarked;
