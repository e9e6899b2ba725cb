/** Grafana's dashboards without Grafana: their queries asked of Prometheus, and the answers drawn. */
@NullMarked
package dev.millrace.bench.dashboards;

import org.jspecify.annotations.NullMarked;
