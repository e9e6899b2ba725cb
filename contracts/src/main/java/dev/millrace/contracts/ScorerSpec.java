package dev.millrace.contracts;

import java.util.Map;

/**
 * A scorer that a stage asks for.
 *
 * @param name how rules and lineage call it, distinct within its stage
 * @param kind which scorer it is, of those that the scorer-service knows
 * @param settings what that kind needs, checked when a recipe is read
 */
public record ScorerSpec(String name, String kind, Map<String, Object> settings) {

    /** Refuses a scorer without name or kind. */
    public ScorerSpec {
        name = Fields.required("scorer", "name", name);
        kind = Fields.required("scorer", "kind", kind);
        settings = Fields.json(settings);
    }
}
