package dev.millrace.bench.dashboards;

import dev.millrace.bench.dashboards.Panel.Target;

/** One series that came back for a query, and what the panel calls it. */
record Answer(Target target, String name, Series series) {}
