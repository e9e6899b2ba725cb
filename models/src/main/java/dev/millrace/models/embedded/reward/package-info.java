/** Guessing the attributes of a reply without a model. */
@NullMarked
package dev.millrace.models.embedded.reward;

import org.jspecify.annotations.NullMarked;
