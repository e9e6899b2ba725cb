/** Running the code of a reply and its tests, in a process that can do little. */
@NullMarked
package dev.millrace.scorer.code;

import org.jspecify.annotations.NullMarked;
