/** Which records of a partition are done, so that a restart repeats only what was in flight; knows neither Kafka nor CDI. */
@NullMarked
package dev.millrace.edge.commit;

import org.jspecify.annotations.NullMarked;
