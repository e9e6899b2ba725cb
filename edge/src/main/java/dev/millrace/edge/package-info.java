/**
 * Where a service without state touches Kafka and the models: one hop from a topic to the next.
 *
 * <pre>
 * channel in ─► Hop ─► the service's work ─► models
 *                │  └──────► channel out, results and the news of what was lost
 *                └─────────► DeadLetters, what cannot be read
 * </pre>
 *
 * The service says what is worked on; reading, writing, draining, counting and how models are configured are the same
 * for all.
 */
@NullMarked
package dev.millrace.edge;

import org.jspecify.annotations.NullMarked;
