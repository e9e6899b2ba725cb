/** Kafka as the command line sees it: whole topics, their tails, and what is sent. */
@NullMarked
package dev.millrace.cli.kafka;

import org.jspecify.annotations.NullMarked;
