/**
 * What every service has, whatever it does: its log, in words or in JSON, the traces of its prompts, and what Kafka lets it do.
 *
 * <p>The trace of a prompt has the prompt's id. Each service adds its steps to it and hands on, in the Kafka header {@code
 * traceparent}, which step came before; nobody has to remember anything.
 */
@NullMarked
package dev.millrace.service;

import org.jspecify.annotations.NullMarked;
