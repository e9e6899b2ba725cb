/**
 * Talking to language models: named endpoints, how many calls each bears, and which road a failure takes.
 *
 * <pre>
 * Models ─► Endpoint ─► Gate ─► LanguageModel (openai, embedded, echo)
 *  by alias  n replies   line, limit, retry, standing
 * </pre>
 *
 * No framework here: time, chance and threads come in as {@link dev.millrace.models.Surroundings}.
 */
@NullMarked
package dev.millrace.models;

import org.jspecify.annotations.NullMarked;
