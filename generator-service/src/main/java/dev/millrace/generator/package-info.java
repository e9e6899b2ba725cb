/**
 * Prompts in, generations out.
 *
 * <pre>
 * prompts-in ─► PromptProcessor ─► Teacher ─► models
 *                     │   └──────► generations-out
 *                     └──────────► dead-letters-out, what cannot be read
 * </pre>
 *
 * What it shares with the scorer-service is {@link dev.millrace.edge}.
 */
@NullMarked
package dev.millrace.generator;

import org.jspecify.annotations.NullMarked;
