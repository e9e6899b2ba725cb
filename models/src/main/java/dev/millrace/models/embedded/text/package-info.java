/** Documents as the embedded model sees them: blocks, sentences, languages. */
@NullMarked
package dev.millrace.models.embedded.text;

import org.jspecify.annotations.NullMarked;
