/** English grammar in small: words, one-clause sentences, and the patterns that turn them into questions. */
@NullMarked
package dev.millrace.models.embedded.english;

import org.jspecify.annotations.NullMarked;
