/** Finding the final answer of a reply and comparing it with the known one, exactly. */
@NullMarked
package dev.millrace.scorer.answer;

import org.jspecify.annotations.NullMarked;
