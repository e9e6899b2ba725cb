/**
 * What Kafka lets a program do, and one sentence when it does not.
 *
 * <p>{@link dev.millrace.access.Rights} are what each service needs; {@link dev.millrace.access.AccessWatch} asks Kafka again
 * and again whether it has them; {@link dev.millrace.access.AccessFault} turns what Kafka's clients throw into a sentence.
 */
@NullMarked
package dev.millrace.access;

import org.jspecify.annotations.NullMarked;
