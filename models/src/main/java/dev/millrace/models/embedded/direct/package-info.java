/** Prompts whose answer can be derived from the prompt itself, such as a sum, a list to sort or words to count. */
@NullMarked
package dev.millrace.models.embedded.direct;

import org.jspecify.annotations.NullMarked;
