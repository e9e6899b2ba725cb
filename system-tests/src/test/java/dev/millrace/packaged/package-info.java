/** The whole loop on a real broker: the packaged services as processes of their own, driven by plain Kafka clients. */
@NullMarked
package dev.millrace.packaged;

import org.jspecify.annotations.NullMarked;
