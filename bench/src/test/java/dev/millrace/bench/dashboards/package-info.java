/** Tests of what Grafana would do. */
@NullMarked
package dev.millrace.bench.dashboards;

import org.jspecify.annotations.NullMarked;
