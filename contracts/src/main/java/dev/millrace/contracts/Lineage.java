package dev.millrace.contracts;

import java.util.ArrayList;
import java.util.List;

/** Where a text comes from: its seed, and the facts of every stage it passed. */
public record Lineage(Origin origin, List<LineageStep> steps) {

    /** Refuses a lineage without origin. */
    public Lineage {
        Fields.required("lineage", "origin", origin);
        steps = Fields.list(steps);
    }

    /** One step further. */
    public Lineage then(LineageStep step) {
        var longer = new ArrayList<>(steps);
        longer.add(step);
        return new Lineage(origin, longer);
    }

    /** Synthetic depth of the last text: people's text is 0, what is generated from it 1, and so on. */
    public int depth() {
        return steps.isEmpty() ? origin.depth() : steps.get(steps.size() - 1).depth();
    }
}
