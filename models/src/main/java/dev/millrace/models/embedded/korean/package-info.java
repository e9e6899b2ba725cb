/** Korean grammar in small: particles, endings, and the patterns that put a question word in the place of an answer. */
@NullMarked
package dev.millrace.models.embedded.korean;

import org.jspecify.annotations.NullMarked;
