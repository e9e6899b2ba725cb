package dev.millrace.bench.dashboards;

import java.util.List;

/** Draws one type of panel. */
interface Painter {

    /**
     * Draws it.
     *
     * @param answers at least one
     */
    void paint(Brush brush, Panel panel, List<Answer> answers);
}
