package dev.millrace.fuzz;

import dev.millrace.cli.CommandTargets;
import dev.millrace.filter.FilterTargets;
import dev.millrace.filter.LedgerTargets;
import dev.millrace.models.http.EndpointTargets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** All readers that are under attack, each by its name. */
final class FuzzTargets {

    /** What the names of targets end in that measure how time grows: each of their inputs is a long text, read twice. */
    static final String GROWTH = "-growth";

    private static final Map<String, FuzzTarget> ALL = gathered();

    private FuzzTargets() {}

    /** The target of that name. */
    static FuzzTarget of(String name) {
        var target = ALL.get(name);
        if (target == null) {
            throw new IllegalArgumentException("there is no target " + name + ", expected one of " + ALL.keySet());
        }
        return target;
    }

    /** In the order of the table that the command prints. */
    static Map<String, FuzzTarget> all() {
        return ALL;
    }

    private static Map<String, FuzzTarget> gathered() {
        var all = new LinkedHashMap<String, FuzzTarget>();
        all.putAll(WireTargets.all());
        all.putAll(FilterTargets.all());
        all.putAll(LedgerTargets.all());
        all.putAll(CommitTargets.all());
        all.putAll(RecipeTargets.all());
        all.putAll(ScorerTargets.all());
        all.putAll(EndpointTargets.all());
        all.putAll(EmbeddedTargets.all());
        all.putAll(CommandTargets.all());
        CommandTargets.documents().forEach((name, reader) -> all.put(name, Growth.of(reader)));
        return Collections.unmodifiableMap(all);
    }
}
