/** The runs as people see them: what stands of each, as rows of gauges; knows neither Kafka nor meters. */
@NullMarked
package dev.millrace.filter.board;

import org.jspecify.annotations.NullMarked;
