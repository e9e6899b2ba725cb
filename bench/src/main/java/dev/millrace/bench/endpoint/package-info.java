/**
 * An OpenAI-compatible endpoint with slots and latencies of its own, which can fail in every way that real ones do, and
 * counts what it is asked.
 */
@NullMarked
package dev.millrace.bench.endpoint;

import org.jspecify.annotations.NullMarked;
