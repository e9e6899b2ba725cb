/** The embedded model: questions, answers and judgements by rule, without weights, for trying Millrace with no LLM. */
@NullMarked
package dev.millrace.models.embedded;

import org.jspecify.annotations.NullMarked;
