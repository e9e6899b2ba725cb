/**
 * A real Kafka broker for demos and tests: one node, broker and controller at once, reached over loopback alone.
 *
 * <p>It logs warnings and errors only, to stderr ({@code simplelogger.properties}).
 */
@NullMarked
package dev.millrace.broker;

import org.jspecify.annotations.NullMarked;
