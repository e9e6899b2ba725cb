/** What endpoints answer, under attack. */
@NullMarked
package dev.millrace.models.openai;

import org.jspecify.annotations.NullMarked;
