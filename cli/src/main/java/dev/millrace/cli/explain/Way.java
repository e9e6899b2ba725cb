package dev.millrace.cli.explain;

import dev.millrace.contracts.AcceptedRecord;
import dev.millrace.contracts.Lineage;
import dev.millrace.contracts.LineageStep;
import dev.millrace.contracts.RejectedRecord;
import dev.millrace.contracts.RunId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a record says itself of its way: the prompts it came by, the last of which it is an item of.
 *
 * @param run absent for a seed that names an unknown one
 * @param seed the seed's id, or empty if the record is a seed itself
 */
public record Way(Optional<RunId> run, String seed, List<Stop> stops, Optional<RejectedRecord> rejected) {

    /** A prompt on the way, and which of its items went on. */
    public record Stop(String prompt, int item) {}

    /** Copies the stops. */
    public Way {
        stops = List.copyOf(stops);
    }

    /** The way of an accepted record. */
    public static Way of(AcceptedRecord accepted) {
        return new Way(
                Optional.of(accepted.run()),
                accepted.lineage().origin().seed(),
                stops(accepted.lineage(), accepted.prompt(), accepted.item()),
                Optional.empty());
    }

    /** The way of a rejected one. */
    public static Way of(RejectedRecord rejected) {
        var lineage = rejected.lineage();
        return new Way(
                Optional.ofNullable(rejected.run()),
                lineage == null ? "" : lineage.origin().seed(),
                stops(lineage, rejected.prompt(), rejected.item()),
                Optional.of(rejected));
    }

    /** The ids of all prompts on the way. */
    public List<String> prompts() {
        return stops.stream().map(Stop::prompt).toList();
    }

    /** The last prompt may or may not stand among the steps already. */
    private static List<Stop> stops(@Nullable Lineage lineage, String prompt, int item) {
        var stops = new ArrayList<Stop>();
        if (lineage != null) {
            for (LineageStep step : lineage.steps()) {
                if (!step.prompt().equals(prompt)) {
                    stops.add(new Stop(step.prompt(), step.item()));
                }
            }
        }
        if (!prompt.isEmpty()) {
            stops.add(new Stop(prompt, item));
        }
        return stops;
    }
}
