package dev.millrace.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.millrace.contracts.RunId;
import java.util.ArrayList;
import java.util.List;

/** Runs to which time matters: open ones, ones that are being cleared away, ones of which only seeds came. */
// What is empty is written too: the wire leaves it out, and it would be null when it is read.
@JsonInclude(JsonInclude.Include.ALWAYS)
public record LiveRuns(List<RunId> runs) {

    /** None. */
    public static final LiveRuns NONE = new LiveRuns(List.of());

    /** Copies the list. */
    public LiveRuns {
        runs = List.copyOf(runs);
    }

    LiveRuns with(RunId run) {
        if (runs.contains(run)) {
            return this;
        }
        var more = new ArrayList<>(runs);
        more.add(run);
        return new LiveRuns(more);
    }

    LiveRuns without(RunId run) {
        var fewer = new ArrayList<>(runs);
        fewer.remove(run);
        return new LiveRuns(fewer);
    }

    /** The same list beginning with another one, so that each run is first in its turn. */
    LiveRuns turned() {
        if (runs.size() < 2) {
            return this;
        }
        var turned = new ArrayList<>(runs.subList(1, runs.size()));
        turned.add(runs.get(0));
        return new LiveRuns(turned);
    }
}
