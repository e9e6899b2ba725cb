/**
 * Prompts in, generations out.
 *
 * <pre>
 * prompts-in ─► PromptProcessor ─► Teacher ─► models
 *                     │   └──────► generations-out
 *                     └──────────► dead-letters-out, what cannot be read
 * </pre>
 *
 * A prompt is done when its generation is written: at least once, in any order, as many at once as the endpoints bear.
 */
@NullMarked
package dev.millrace.generator;

import org.jspecify.annotations.NullMarked;
