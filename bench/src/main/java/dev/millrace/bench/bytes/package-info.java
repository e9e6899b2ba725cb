/** How many bytes Kafka keeps for each record and stage. */
@NullMarked
package dev.millrace.bench.bytes;

import org.jspecify.annotations.NullMarked;
